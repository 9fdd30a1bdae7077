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

  /// Paper: all tables are open, small, and whole rows; what one would press is left out.
  static let paper: StaticString = """
    @media print {
      @page { size: A4; margin: 11mm; }
      html { font-size: 8.5pt; line-height: 1.35; }
      body > header, body > main, body > footer { max-width: none; padding: 0; }
      #theme, #cases-filters, #cases-paging, .replay-tools, .skip, summary, #keys { display: none !important; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      main > section { display: block; margin-top: 5mm; columns: 2; column-gap: 6mm; }
      main > section > :is(h2, p, ul, ol, dl, .note), main > #replay > *,
      .scroll:has(thead th:nth-child(5)) { column-span: all; }
      main > #in-time > .tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 2mm; align-content: start; }
      main > section > h2 { border-top-width: 1.5pt; }
      h2, h3, h4, caption, figcaption, .finding, .key { break-after: avoid; }
      .why { break-before: avoid; }
      tr, li, .chart svg, .tiles > li, .note { break-inside: avoid; }
      .chart svg, .chart .key { break-before: avoid; }
      .scroll:not(:has(tbody tr:nth-child(11))) { break-inside: avoid; }
      thead { display: table-header-group; }
      p { max-width: none; margin: 1mm 0; orphans: 3; widows: 3; }
      .scroll { overflow: visible; margin: 1.5mm 0; }
      table { font-size: 7pt; line-height: 1.2; min-width: 100%; }
      thead th { font-size: 7pt; }
      th, td { padding: 0.3mm 2.5mm 0.3mm 0; }
      th, td, th[scope=row], #cases th[scope=row] { min-width: 0; }
      .number { white-space: normal; }
      main > section > figure.chart { container-type: normal; margin: 2mm 0 3mm; }
      #cases { min-width: 0; }
      .tiles > li { padding: 1.5mm 2mm; }
      .tiles .value { font-size: 14pt; }
      .chart svg { zoom: 0.72; }
      .chart svg.tall { zoom: 0.5; }
      .chart rect, .chart circle, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      a { color: inherit; }
      a[data-filter] { text-decoration: none; }
      #replay { border: 0; padding: 0; }
    }
    """
}
