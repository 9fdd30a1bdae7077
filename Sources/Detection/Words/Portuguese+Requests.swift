/// Our own Portuguese word lists; letters with marks are written without them, as ``Folding`` writes them.
enum Portuguese {
  /// Asking for a human (N1) in Portuguese, taking it back, and what looks like it.
  static let requests: StaticString = """
    flag link = um uma uns com o os as do da dos das seu sua algum alguma outro outra verdadeiro verdadeira verdade reais humano humana por favor ja agora diretamente mesmo urgente ao faz
    flag negation = nao nunca jamais nenhum nenhuma sem naum
    group transparent = quero queria preciso desejo gostaria me que precisa quer vou
    group barrier = para porque quando quem cujo e ou mas como se sobre onde
    group plea = favor ja agora quero pfv pfvr urgente preciso
    group salutation = ola oi bom boa dia tarde noite obrigado obrigada tchau
    group saying = falar conversar tratar falando conversando discutir escrever
    group calling = ligar ligue atender telefonar contactar contatar atenda
    group serving = ligar ligue atender ver verificar responder analisar contactar contatar olhar ajudar telefonar revisar
    group present = disponivel disponiveis online
    group being = ha tem algum alguma esta
    group modal = pode poderia podem podia que
    group joint = com uma um pessoa falar atendente
    group spelled = pessoa humano atendente operador representante consultor funcionario falar alguem
    list customer person
    (atendente|atendentes|pessoa|pessoas|humano|humana|humanos|agente|agentes|operador|operadora|representante|consultor|consultora|funcionario|funcionaria|tecnico|especialista|colaborador|colaboradora|assessor)
    (supervisor|supervisora|gerente|chefe|responsavel|coordenador|coordenadora|diretor|diretora|superior)
    (ser|atendimento|suporte|apoio|ajuda|assistencia|atendente) (humano|humana|pessoal)
    (atendimento|apoio|suporte|servico|servicos) (ao|de|do) (cliente|clientes|atendimento|apoio)
    list customer manager
    (supervisora|gerente|chefe|responsavel|coordenador|coordenadora|diretor|diretora)
    list customer anyone
    (alguem|algm|assistente)
    list customer reach
    (falar|conversar|dialogar|tratar|fala|falo|teclar|bater papo|falar mesmo) (diretamente|ja|agora|logo|por telefone)? (com|a)
    (me|nos) (transfira|transfere|transferir|transferem|passa|passe|passar|passem|conecta|conecte|conectar|coloca|coloque|colocar|encaminha|encaminhe|encaminhar|direciona|direcione|direcionar|liga|ligue|bota|poe|atenda|de|da|arruma|arrume|chama|chame|chamar) (por favor|logo|ja|agora)? (em contato|em contacto)? (com|para|pra|a|ao|pro)?
    (transfira|transfere|transferir|passa|passe|passar|conecta|conecte|conectar|coloca|coloque|ligue|liga|ligar|encaminhe|chame|chama|ponha|por) me (por favor|ja|agora)? (em contato|em contacto)? (com|para|pra|a|ao)?
    (transferir|transferencia|contato|contacto|contactar|contatar) (com|para|pra|o|um|uma)?
    (atendido|atendida|ajudado|contatado|contactado|transferido|transferida) (por|para|pra|com)
    list customer want
    (quero|queria|quereria|gostaria|gostava|preciso|desejo|prefiro|preferia|exijo|solicito|procuro|necessito|peco) (de|que|mesmo|so|ja|ver|com|da ajuda de)?
    (tem|ha|existe|existem|voces tem) (um|uma|algum|alguma|ai|como)
    (posso|poderia|podia|podemos|pode|e possivel|da pra|da para) (ter|pedir|solicitar|chamar|me dar)?
    (chama|chame|chamem|manda|mande|arranja|quero que chame) (um|uma|o|a|seu)
    list customer command
    (com quem|a quem|para quem) (posso|poderia|devo|tenho que|eu posso) (falar|reclamar|dirigir|conversar|contactar)
    (me liga|me ligue|me liguem|ligue me|liguem me|me telefone|me retorne|me liga de volta)
    alguem (real|humano|de verdade|do atendimento|do suporte|do apoio|mais)
    list customer closing
    (quero|preciso|queria) (de)? (falar)
    list customer machine
    (robo|robos|computador)
    list customer away
    (chega de|nada de|nao um|nao uma|nao com um|nao quero|nao quero um|sem|e nao um|e nao com um)
    list customer otherPerson
    (meu|minha|meus|minhas|nosso|nossa|nossos|seus) (chefe|gerente|agente|supervisor|funcionario|funcionaria|consultor|consultora|diretor|tecnico|representante|pessoa|operador|responsavel|atendente|colaborador|superior)
    (agente|agentes) (de viagens|de viagem|imobiliario|imobiliaria|de seguros|secreto|de transito|funerario|de ia|virtual|de execucao)
    (por|cada|outra|terceira|primeira|segunda|mesma|em|a outra) pessoa
    (outras|as|essas|muitas|duas|tres|quatro|cinco|varias|mais) pessoas
    pessoa (fisica|juridica|idosa|deficiente|com deficiencia|que roubou|que comprou|autorizada|titular|falecida|adicional|errada)
    (recursos|direitos|corpo|erro|seres) (humanos|humano)
    (como|que um|que uma|igual a) (humano|pessoa|um humano|uma pessoa|gente)
    alguem (usou|roubou|esta|entrou|hackeou|tem|clonou|comprou|mais usou|mais tem|fez|me)
    operador (logistico|movel|turistico|de caixa)
    list customer pastReach
    (falei|falado|falamos|conversei|contactei|contatei|liguei|falava) (ontem|ja|antes|por telefone)? (com|para|pra|a|ao)
    (fui|foi|ja fui) (atendido|atendida|informado|informada|contactado|ajudado|transferido) (por|para|pelo|pela)
    list customer notNeeded
    nao (e|precisa|preciso|quero|desejo|necessito|ha) (necessario|de|que|um|uma|falar|me|transferir|nenhum|passar|necessidade)?
    (sem|em vez de|ao inves de|antes de) (ter|falar|que|passar|um|uma|precisar|contactar)
    list customer condition
    se (isso|isto|nao|continuar|nada|o|a|ainda) (nao|sem|se|funcionar|problema|der|resolver|assim)? (funcionar|resolver|der|adiantar|conseguir|puder|puderem|certo|resultar|continuar|persistir)
    (caso nao|a menos que|a nao ser que)
    list customer deferral
    (caso contrario|senao|se nao|talvez depois|talvez mais tarde)
    list customer identity
    (voce|tu|isto|isso|vc|o senhor) (e|es) (um|uma|mesmo|realmente)
    es (um|uma|mesmo|realmente)
    (estou|eu estou|to|tou) (realmente|mesmo|a)? (falando|falar|conversando|conversar) (com)?
    (falo|falando) com (um|uma)? (pessoa|humano|robo|maquina)
    (pessoa|humano) ou (um|uma|com um|com uma)? (bot|robo|maquina|ia|computador)
    (bot|robo|maquina|ia) ou (um|uma|com um|com uma)? (pessoa|humano)
    (o que e|o que sao|quem e) (um|uma|o|a|seu)
    list customer hours
    (horario|horarios|horas) (de|do|da|para)
    list customer times
    (quando|que horas|a que horas|qual o horario|que dias)
    list customer inability
    (por que|porque) nao
    nao (consigo|posso|pode|podem|consegue|conseguem|funciona|adianta|entende|entendeu|entendi|ajuda|ajudou|me ajuda|me ajudou|da|resolve|resolveu|e possivel|ha como|tem como|sei|so|responde|serve)
    list customer withdrawal
    nao (precisa|preciso|e preciso|e necessario) mais
    ja nao (precisa|preciso|e preciso|e necessario|quero)
    (deixa pra la|deixa para la|deixe para la|deixa estar|esquece|esqueca|deixa quieto|nao importa)
    ja (achei|encontrei|resolvi|consegui|esta resolvido|foi resolvido)
    list customer accepts
    sim (por favor|pfv|pode|claro|quero|obrigado|obrigada|gostaria|pode ser)?
    (claro que sim|pode ser|com certeza|por favor sim|claro por favor)
    """
}
