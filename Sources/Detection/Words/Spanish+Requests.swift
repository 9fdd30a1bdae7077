/// Our own Spanish word lists; letters with marks are written without them, as ``Folding`` writes them.
enum Spanish {
  /// Asking for a human (N1) in Spanish, taking it back, and what looks like it.
  static let requests: StaticString = """
    flag link = un una unos con el la los las de del su sus algun alguna otro otra verdadero verdadera verdad real reales humano humana por favor porfavor porfa ya ahora directamente mismo tu competente urgente al
    flag negation = nunca jamas ningun ninguna tampoco sin
    group transparent = quiero quisiera necesito deseo me que hace falta hacer gustaria quieres te ni
    group barrier = para porque que cuando quien cuyo y pero como si sobre donde
    group plea = favor porfavor porfa ya ahora quiero urgente necesito
    group salutation = hola buenas buenos dias tardes noches gracias adios
    group saying = hablar hablando chatear chateando tratar discutir escribir conversar
    group calling = llame llamarme llamar atienda atenderme contacte contactarme llamen
    group serving = llamarme revisar revisarlo ayudarme contestarme atenderme mirar verlo verificar contactarme responderme hablarme ayudar atender revise
    group present = disponible disponibles aqui
    group being = hay algun alguna esta
    group modal = puede podria pueden podrian que
    group joint = con una persona hablar agente
    group spelled = persona humano agente asesor operador representante hablar supervisor alguien
    list customer person
    (persona|personas|humano|humana|humanos|agente|agentes|asesor|asesora|asesores|operador|operadora|operadores|representante|ejecutivo|ejecutiva|empleado|empleada|tecnico|encargado|encargada|teleoperador|teleoperadora|consultor|consultora)
    (supervisor|supervisora|gerente|jefe|jefa|responsable|director|directora|superior)
    (servicio|atencion|soporte) (al|de) (cliente|clientes)
    (servicio|atencion|soporte) (tecnico|personal)
    (ser|atencion|asistencia|ayuda|soporte|agente) (humano|humana)
    list customer manager
    (supervisora|gerente|jefe|jefa|responsable|director|directora)
    list customer anyone
    alguien
    list customer reach
    (hablar|charlar|conversar|platicar|chatear|dialogar|tratar|hable|hablo) (directamente|ya|ahora|mejor|por telefono)? (con|a)
    (pasame|paseme|pasenme|pasarme|comunicame|comuniqueme|comuniquenme|comunicarme|conectame|conecteme|conectarme|transfiereme|transfierame|transferirme|ponme|pongame|ponganme|ponerme|derivame|deriveme|derivarme|contactame|contactarme|contacteme|enlazame|redirigeme|dirigeme|traeme) (ya|directamente|por favor)? (con|a|al|en contacto con)?
    (me|nos) (puede|puedes|pueden|podria|podrias|podrian|gustaria)? (pasar|pasas|pasa|comunicar|comunica|comunicas|conectar|conecta|conectas|transferir|transfiere|transfieres|poner|pone|pones|derivar|deriva|atender|atienda|ayude|llame) (por favor)? (con|a|al|en contacto con)?
    (contactar|comunicacion|contacto|hablarle) (con|a|al)?
    (atendido|atendida|ayudado|contactado|comunicado|transferido) (por|con|a)
    (dame|deme|denme|darme|quiero que) (a|me atienda|me atiendan|me llame|me llamen)?
    list customer want
    (quiero|quisiera|queria|necesito|deseo|prefiero|preferiria|exijo|solicito|busco|requiero|pido|querria) (que|a|hablar|solo|ya|ver|con|la ayuda de)?
    (me gustaria|me urge|hace falta) (tener|hablar|que|un|una)?
    (hay|habra|tienen|tienes|tiene|existe) (un|una|algun|alguna|aqui|por ahi)
    (puedo|podria|podemos|puede|es posible) (hablar|tener|contactar|pedir|solicitar)?
    (mandame|manda|envia|envien|busca|buscame|llama|llame) (a)? (un|una)
    list customer command
    (con quien|a quien) (puedo|podria|debo|tengo que|hay que) (hablar|dirigirme|quejarme|contactar|comunicarme|llamar|acudir)
    (llamame|llamenme|llameme|devuelvanme la llamada|me llamen|que me llamen|llamarme por telefono)
    alguien (real|humano|de verdad|de carne|de atencion|de soporte|mas)
    list customer closing
    (quiero|necesito|quisiera) (hablar|que me llamen)
    list customer machine
    (maquina|maquinas|ordenador|computadora|contestador|robots)
    list customer away
    (no mas|basta de|nada de|no un|no una|no este|no quiero|no quiero un|no quiero una|ni un|y no un|y no una|y no con un|no con un|no con una)
    list customer otherPerson
    (mi|mis|nuestro|nuestra|nuestros|sus) (jefe|jefa|gerente|asesor|asesora|agente|supervisor|supervisora|empleado|empleada|director|tecnico|representante|persona|ejecutivo|operador|encargado|responsable)
    (agente|agentes) (de viajes|de viaje|inmobiliario|inmobiliaria|inmobiliarios|de aduanas|de seguros|de bolsa|secreto|de policia|de transito|de usuario|de ia|virtual)
    (por|cada|otra|tercera|primera|segunda|misma|la otra|en|contacto) persona
    (otras|las|estas|esas|muchas|dos|tres|cuatro|cinco|varias|pocas|mas) personas
    (persona) (fisica|juridica|mayor|discapacitada|que me robo|que robo|que compro|autorizada|titular|fallecida|adicional|extra|equivocada)
    (recursos|derechos|cuerpo|error|seres) (humanos|humano)
    (como|que un|que una) (humano|persona|agente|un humano|una persona)
    alguien (ha|me|uso|esta|entro|robo|hackeo|se|tiene|compro|mas ha|mas uso|mas tiene)
    operador (movil|logistico|turistico)
    list customer pastReach
    (hable|hablado|hablamos|converse|chatee|contacte|comunique|llame|platique) (ayer|ya|antes|por telefono)? (con|a|al)
    (me) (atendio|dijo|llamo|contacto|informo|comento|explico|ayudo) (ya|ayer)? (un|una|el|la|su)
    list customer notNeeded
    no (hace|es)? (falta|necesario|necesito|quiero|requiero|deseo) (que|un|una|hablar|pasarme|a|ningun|ninguna|transferirme)?
    (sin|en vez de|en lugar de|antes que) (tener|hablar|que|pasar|un|una|necesidad|contactar)
    list customer condition
    si (esto|eso|no|sigue|asi|nada|el|la) (no|sin|se|funciona|lo|sigue|puede|pueden|puedes|problema)? (funciona|sirve|resuelve|soluciona|arregla|funcionar|logro|mejora|funcionando|pueden|puede|fallando|persiste)
    (en caso de que|a menos que|salvo que) (no)?
    list customer deferral
    (de lo contrario|si no|sino|tal vez luego|quizas luego|mas tarde tal vez)
    list customer identity
    (eres|es|sos|seras) (usted|tu|esto|este|realmente|de verdad|acaso)? (un|una)
    (estoy|estare|estamos) (realmente|de verdad)? (hablando|chateando|conversando|tratando) (con)?
    (hablo|chateo|converso) (realmente|de verdad|en verdad)? con (un|una)? (persona|humano|robot|bot|maquina|agente)
    (persona|humano) o (un|una|con un|con una|eres un|eres una)? (bot|robot|maquina|ia|computadora)
    (bot|robot|maquina|ia) o (un|una|con un|con una)? (persona|humano)
    (que es|que son|quien es) (un|una|los|el|la|tu|su)
    list customer hours
    (horario|horarios|horas) (de|del|para)
    list customer times
    (cuando|a que hora|que hora|que horas|que dias|que horario)
    list customer inability
    (por que|porque) (no|nunca)
    no (puedo|puede|puedes|pueden|funciona|sirve|sirves|entiende|entiendes|entiendo|ayuda|ayudas|ayudan|me ayuda|me ayudas|me sirve|me entiendes|se puede|hay manera|hay forma|consigo|logro|podria|hay quien|es posible|se|solo|responde|responden)
    no (pasame|comunicame|pongame|ponme|paseme|quiero hablar con un humano)
    list customer withdrawal
    (ya no) (hace falta|es necesario|lo necesito|importa|necesito|quiero)
    (olvidalo|olvidelo|dejalo|dejelo|no importa|da igual)
    (ya) (lo encontre|lo resolvi|esta resuelto|lo solucione|esta|se soluciono)
    list customer accepts
    (si|sip|claro|vale|dale|bueno) (por favor|porfavor|porfa|gracias|claro|quiero|pasame|esta bien|adelante)
    (claro que si|claro|por supuesto|de acuerdo|adelante|vale|dale|por favor si)
    """
}
