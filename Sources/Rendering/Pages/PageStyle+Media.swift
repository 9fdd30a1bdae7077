extension PageStyle {
  /// The reader's own colours, and less movement.
  ///
  /// Shapes keep the hues of the scheme that the system says, get an outline, and are told apart by hatching and order;
  /// the switch of colours has nothing to do then.
  static let contrast: StaticString = """
    @media (forced-colors: active) {
      #theme { display: none; }
      .chart rect[class^=tone], .chart circle { stroke: CanvasText; }
      .chart line, .chart .rate, .score path.steps, .score path.cross { stroke: CanvasText; }
      .chart .on-first, .chart .on-second, .chart .on-third, .chart .on-quiet { forced-color-adjust: none; }
      .chart .tick, .score text, .chart .on-hatched { stroke: Canvas; }
      mark { forced-color-adjust: none; background: Mark; color: MarkText; }
      button[aria-pressed=true] { border: 3px solid Highlight; }
      .key li::before { border-color: CanvasText; }
    }
    @media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
    """

  /// Paper: tables of charts are open, tables are small, rows whole; what one would press is left out.
  ///
  /// What few read and is folded stays folded and is named, unless the reader opened it: a usual week fits on six sheets.
  static let paper: StaticString = """
    @media print {
      @page { size: A4; margin: 8mm 9mm; }
      html { font-size: 7.25pt; line-height: 1.25; }
      body > header, body > main, body > footer { max-width: none; padding: 0; }
      body > footer { margin-top: 3mm; }
      #theme, #cases-filters, #cases-paging, #cases-status, .replay-tools, .skip, #keys,
      .chart summary { display: none !important; }
      .chart details::details-content { content-visibility: visible; display: block; height: auto; }
      summary { list-style: none; color: inherit; min-height: 0; font-size: 6.5pt; }
      details:not([open]) > summary::after { content: " (folded; not printed)"; color: var(--soft); }
      details[open] > summary { display: none; }
      h1 { font-size: 15pt; }
      h2 { font-size: 10pt; }
      p { max-width: none; margin: 0.8mm 0; orphans: 3; widows: 3; }
      .finding, #in-time > .finding { font-size: 8.5pt; max-width: none; line-height: 1.25; }
      .why, .source, header p { font-size: 6.5pt; }
      main > section { display: block; margin-top: 1.5mm; columns: 2; column-gap: 5mm; }
      main > section > :is(h2, p, ul, ol, dl, .note), main > #replay > *,
      main > section > .scroll:has(thead th:nth-child(5)), main > section > details[open]:has(thead th:nth-child(5)) {
        column-span: all; }
      main > section > figure.chart:has(thead th:nth-child(8)) { column-span: all; }
      main > #conversations { columns: auto; }
      main > section > h2 { border-top-width: 1.5pt; padding-top: 1mm; }
      .tiles, main > #in-time > .tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 2mm;
        align-content: start; margin: 1mm 0; }
      .tiles > li { padding: 1mm 2mm; font-size: 6.5pt; }
      .tiles .label { font-size: 7.5pt; }
      .tiles .value { font-size: 13pt; }
      .actions, .actions > li { margin: 0; padding-top: 0.4mm; padding-bottom: 0.4mm; }
      h2, h3, h4, caption, figcaption, .finding, .key { break-after: avoid; }
      tr, li, figcaption, .finding, .chart svg, .tiles > li, .note { break-inside: avoid; }
      .why, .chart svg, .chart .key { break-before: avoid; }
      .scroll:not(:has(tbody tr:nth-child(11))) { break-inside: avoid; }
      .scroll { overflow: visible; margin: 0.5mm 0; }
      table { font-size: 5.9pt; line-height: 1.1; min-width: 100%; }
      thead { display: table-header-group; }
      thead th { font-size: 5.9pt; }
      caption { padding: 0.3mm 0; }
      th, td { padding: 0.15mm 1.5mm 0.15mm 0; }
      th, td, th[scope=row], #cases th[scope=row] { min-width: 0; }
      .number { white-space: normal; }
      #cases { min-width: 0; }
      #cases a { min-height: 0; }
      main > section > figure.chart { container-type: normal; margin: 0.3mm 0 0.8mm; }
      figcaption { margin-bottom: 1mm; }
      figcaption strong { font-size: 7.5pt; }
      figcaption small { font-size: 6.5pt; line-height: 1.2; }
      .key { font-size: 6.5pt; margin-bottom: 0.5mm; }
      .chart svg { zoom: 0.5; }
      .chart .wide { display: inline; }
      .chart .narrow { display: none; }
      .chart svg.tall { zoom: 0.45; }
      .chart:has(thead th:nth-child(8)) svg { zoom: 0.4; }
      .chart rect, .chart circle, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      a { color: inherit; }
      a[data-filter] { text-decoration: none; }
      #replay { border: 0; padding: 0; }
    }
    """
}
