extension PageStyle {
  /// Text, header and footer.
  static let text: StaticString = """
    *, *::before, *::after { box-sizing: border-box; }
    html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      background: var(--ground); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; overflow-wrap: anywhere; }
    body > header, body > main, body > footer { max-width: 74rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); }
    body > header { padding-top: 1rem; display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem; }
    body > header > * { grid-column: 1 / -1; min-width: 0; }
    body > header > h1 { grid-column: 1; }
    body > header > #theme { grid-column: 2; grid-row: 1; }
    body > footer { margin-top: 4rem; padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); }
    body > footer::before { content: ""; display: block; border-top: 1px solid var(--hair); padding-top: 1rem; }
    h1, h2, h3, h4 { line-height: 1.2; font-weight: 650; margin: 0; text-wrap: balance; letter-spacing: -0.01em; overflow-wrap: break-word; }
    h1 { font-size: 1.75rem; }
    @media (max-width: 36rem) { body > header > #theme { grid-column: 1; grid-row: auto; margin: 0.25rem 0; } }
    h2 { font-size: 1.375rem; }
    h3 { font-size: 1.125rem; }
    h4 { font-size: 1rem; }
    p { margin: 0.5rem 0; max-width: 70ch; }
    header p { margin: 0.125rem 0; color: var(--soft); }
    a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 3px; }
    code { font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 0.9em; }
    mark { background: var(--mark); color: inherit; padding: 0 0.15em; border-radius: 2px; }
    bdi { unicode-bidi: isolate; }
    ul, ol { padding-left: 1.5rem; margin: 0.5rem 0; }
    dl { margin: 0.5rem 0; }
    .skip { position: absolute; left: 0.5rem; top: -5rem; background: var(--ground); padding: 0.5rem 1rem; z-index: 2; }
    .skip:focus { top: 0.5rem; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
    button, select, input, textarea { font: inherit; color: var(--ink); background: var(--ground); min-height: 2rem;
      border: 1px solid var(--edge); border-radius: 4px; padding: 0.125rem 0.625rem; max-width: 100%; }
    button { cursor: pointer; }
    button:hover:not([aria-disabled=true], [aria-pressed=true]) { background: var(--raised); border-color: var(--ink); }
    button[aria-disabled=true] { color: var(--soft); border-style: dashed; cursor: default; }
    button[aria-pressed=true] { background: var(--ink); color: var(--ground); border-color: var(--ink); }
    #theme { display: flex; }
    #theme button { border-radius: 0; margin-left: -1px; padding: 0 0.75rem; }
    #theme button:first-child { border-radius: 4px 0 0 4px; }
    #theme button:last-child { border-radius: 0 4px 4px 0; }
    #theme button:focus-visible { position: relative; }
    .note { border: 2px solid var(--ink); border-radius: 4px; padding: 0.125rem 0.75rem; margin: 0.5rem 0; }
    .note p, header .note p { color: var(--ink); margin: 0.25rem 0; max-width: none; }
    [hidden] { display: none !important; }
    """

  /// The parts of the report, tiles among them.
  static let sections: StaticString = """
    main > section { margin-top: 3rem; scroll-margin-top: 1rem; }
    main > #first { margin-top: 1.75rem; }
    main > section > h2 { border-top: 3px solid var(--ink); padding-top: 0.5rem; }
    main > section:first-of-type { margin-top: 1rem; }
    .finding { font-size: 1.125rem; line-height: 1.45; max-width: 64ch; text-wrap: pretty; }
    #in-time > .finding { font-size: 1.25rem; max-width: none; margin: 0.5rem 0 0.25rem; }
    .why { color: var(--soft); }
    .actions { padding: 0; list-style: none; counter-reset: action; margin: 0.75rem 0; }
    .actions > li { counter-increment: action; position: relative; padding: 0.375rem 0 0.375rem 2.25rem;
      border-top: 1px solid var(--hair); }
    .actions > li::before { content: counter(action); position: absolute; left: 0; top: 0.25rem; font-size: 1.25rem;
      font-weight: 650; color: var(--soft); font-variant-numeric: tabular-nums; }
    .actions p { margin: 0; max-width: none; }
    .tiles { list-style: none; padding: 0; margin: 0.75rem 0; display: grid; gap: 0.75rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
    .tiles > li { border: 1px solid var(--hair); border-radius: 6px; padding: 0.5rem 0.75rem;
      font-size: 0.875rem; line-height: 1.35; }
    .tiles span { display: block; }
    .tiles .label { font-weight: 600; font-size: 1rem; }
    .tiles .value { display: block; font-size: 1.75rem; line-height: 1.15; font-weight: 650; letter-spacing: -0.02em;
      font-variant-numeric: tabular-nums; margin: 0.125rem 0; }
    .tiles .line { display: inline-block; margin-right: 1em; color: var(--soft);
      font-variant-numeric: tabular-nums; }
    @media screen and (min-width: 62rem) {
      main > section { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); column-gap: 2.5rem; }
      main > section > * { grid-column: 1 / -1; min-width: 0; }
      main > section > figure.chart { grid-column: span 6; }
      main > section > figure.chart:only-of-type { grid-column: span 8; }
      main > section > figure.chart:nth-of-type(odd):last-of-type:not(:only-of-type) { grid-column: 1 / -1; }
      main > section:not(#conversations) > .scroll:not(:has(thead th:nth-child(3))) { grid-column: span 6; }
      #in-time > .tiles { grid-column: 1 / span 7; grid-template-columns: 1fr 1fr; align-content: start; }
      main > #in-time > .tiles + figure.chart { grid-column: 8 / span 5; grid-row: span 2; margin: 0.75rem 0 0; }
      #in-time > .tiles + figure.chart + .why { grid-column: 1 / span 7; margin: 0; }
    }
    @media screen and (min-width: 72rem) {
      main { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); column-gap: 3rem; }
      main > * { grid-column: 1 / -1; min-width: 0; }
      main > #in-time { grid-column: 1; grid-row: 1; align-self: start; }
      main > #first { grid-column: 2; grid-row: 1; margin-top: 1rem; align-self: start; }
      main > #first > *, main > #first > figure.chart:only-of-type { grid-column: 1 / -1; }
      #in-time > .finding { font-size: 1.1875rem; }
      #in-time > .finding + p { order: 1; font-size: 0.9375rem; line-height: 1.4; color: var(--soft); }
      #in-time > .why { order: 2; }
      #in-time > p { margin: 0.25rem 0; }
      main > #in-time > .tiles, main > #in-time > .tiles + figure.chart, #in-time > .tiles + figure.chart + .why {
        grid-column: 1 / -1; grid-row: auto; }
      #in-time > .tiles { margin: 0.375rem 0; gap: 0.5rem; }
      main > #in-time > .tiles + figure.chart { margin-top: 0.5rem; }
      #in-time > figure.chart > figcaption { margin-bottom: 0.375rem; }
    }
    """
}
