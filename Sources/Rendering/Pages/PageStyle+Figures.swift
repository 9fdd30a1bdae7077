extension PageStyle {
  /// Tables and what opens them.
  static let tables: StaticString = """
    .scroll { overflow-x: auto; margin: 0.75rem 0; scrollbar-width: thin; position: relative; }
    table { border-collapse: collapse; min-width: min(100%, 44rem); font-size: 0.9375rem; line-height: 1.4;
      font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
    th, td { text-align: left; vertical-align: top; padding: 0.375rem 1.25rem 0.375rem 0; overflow-wrap: break-word;
      max-width: 32rem; min-width: 5rem; border-bottom: 1px solid var(--hair); }
    th { font-weight: 400; }
    thead th { font-weight: 600; font-size: 0.875rem; vertical-align: bottom; color: var(--soft);
      border-bottom: 1px solid var(--edge); }
    tr > :last-child { padding-right: 0; }
    th[scope=row] { min-width: min(11rem, 40vw); }
    .number { text-align: right; white-space: nowrap; min-width: 0; }
    tbody tr:hover { background: var(--raised); }
    summary { cursor: pointer; color: var(--link); min-height: 1.5rem; width: fit-content; padding-right: 0.5rem; }
    summary:hover { text-decoration: underline; text-underline-offset: 0.15em; }
    """

  /// Charts: their text is text of the page, their hues are the variables.
  static let charts: StaticString = """
    figure.chart { margin: 1.25rem 0; container-type: inline-size; }
    figcaption { margin-bottom: 0.75rem; }
    figcaption strong { display: block; font-size: 1.0625rem; font-weight: 650; line-height: 1.3; text-wrap: balance; }
    figcaption small { display: block; font-size: 0.875rem; color: var(--soft); line-height: 1.4; }
    .chart svg { display: block; max-width: 100%; }
    .chart svg svg { overflow: visible; }
    .chart text { font-size: 13px; fill: var(--ink); font-variant-numeric: tabular-nums; }
    .chart .value { font-weight: 600; }
    .chart .tick { font-size: 12px; fill: var(--soft); stroke: var(--ground); stroke-width: 3px; paint-order: stroke; }
    .chart .axis { text-anchor: middle; }
    .chart .wide { display: none; }
    @container (min-width: 520px) { .chart .wide { display: inline; } .chart .narrow { display: none; } }
    .chart .track { fill: var(--raised); }
    .chart line { stroke-width: 1px; stroke: var(--hair); shape-rendering: crispEdges; }
    .chart .base { stroke: var(--edge); }
    .chart .band { fill: var(--hair); }
    .chart .rate { fill: none; stroke: var(--edge); stroke-width: 2px; vector-effect: non-scaling-stroke;
      stroke-linejoin: round; }
    .chart .earlier { fill: var(--edge); stroke: var(--ground); stroke-width: 1.5px; }
    .chart circle { stroke: var(--ground); stroke-width: 1.5px; }
    .chart .whisker { stroke: var(--edge); stroke-width: 2px; }
    .chart .line-first { stroke: var(--first); stroke-width: 2px; }
    .chart .line-second { stroke: var(--second); stroke-width: 2px; }
    .chart .line-third { stroke: var(--third); stroke-width: 2px; }
    .chart .line-quiet { stroke: var(--quiet); stroke-width: 2px; }
    .tone-first, .tone-firstHatched { --tone: var(--first); }
    .tone-second { --tone: var(--second); }
    .tone-third, .tone-thirdHatched { --tone: var(--third); }
    .tone-quiet, .tone-quietHatched { --tone: var(--quiet); }
    .chart rect.tone-first, .chart rect.tone-second, .chart rect.tone-third, .chart rect.tone-quiet,
    .chart circle[class^=tone] { fill: var(--tone); }
    pattern .between { fill: var(--ground); }
    pattern .stroke { fill: var(--tone); }
    .chart rect[class$=Hatched] { stroke: var(--tone); }
    .chart .split rect { stroke: var(--ground); }
    .chart .on-first { fill: var(--on-first); }
    .chart .on-second { fill: var(--on-second); }
    .chart .on-third { fill: var(--on-third); }
    .chart .on-quiet { fill: var(--on-quiet); }
    .chart .on-hatched { stroke: var(--ground); stroke-width: 5px; stroke-linejoin: round; paint-order: stroke; }
    .chart [class^=on-] { font-size: 12px; font-weight: 600; }
    .key { list-style: none; padding: 0; margin: 0 0 0.5rem; display: flex; flex-wrap: wrap; gap: 0.125rem 1rem;
      font-size: 0.875rem; line-height: 1.4; }
    .key li::before { content: ""; display: inline-block; width: 0.875em; height: 0.875em; margin-right: 0.4em;
      vertical-align: -0.08em; background: var(--tone); border: 1px solid var(--tone); forced-color-adjust: none;
      print-color-adjust: exact; }
    .key li[class$=Hatched]::before {
      background: repeating-linear-gradient(-45deg, var(--tone) 0 3px, var(--ground) 3px 6px); }
    .score .threshold { stroke: var(--soft); stroke-dasharray: 5 4; }
    .score path.steps { fill: none; stroke: var(--ink); stroke-width: 2px; vector-effect: non-scaling-stroke; }
    .score path, .score circle { fill: var(--ink); stroke: var(--ground); stroke-width: 1px; }
    .score path.cross { fill: none; stroke: var(--ink); stroke-width: 2px; }
    .score .rule { stroke: var(--ink); stroke-width: 1.5px; }
    .score text { stroke: var(--ground); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke;
      font-size: 12px; }
    .score .lead { stroke: var(--edge); }
    .score .soft { fill: var(--soft); }
    """
}
