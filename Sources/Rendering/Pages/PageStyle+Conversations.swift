extension PageStyle {
  /// The list of conversations with its controls.
  static let list: StaticString = """
    #cases-filters { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; margin: 0.75rem 0; }
    #cases-filters:empty, #cases-paging:empty { display: none; }
    #cases-filters label { display: flex; flex-direction: column; font-size: 0.875rem; font-weight: 600;
      flex: 0 1 auto; min-width: 0; }
    #cases-filters select, #cases-filters input { font-size: 0.9375rem; font-weight: 400; min-width: 9rem; }
    #cases-status { font-variant-numeric: tabular-nums; }
    #cases { width: 100%; min-width: 60rem; }
    #cases th[scope=row] { min-width: 9rem; }
    #cases a { display: inline-block; min-height: 1.5rem; }
    #cases-paging, .replay-tools { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 0.5rem 0; }
    """

  /// A conversation with all that was found in it.
  static let replay: StaticString = """
    #replay { border: 1px solid var(--edge); border-radius: 6px; padding: 0.75rem clamp(0.75rem, 2vw, 1.5rem) 1.25rem; }
    .replay-tools { position: sticky; top: 0; background: var(--ground); padding: 0.5rem 0; z-index: 1;
      border-bottom: 1px solid var(--hair); }
    .replay > h3 { font-size: 1.25rem; margin-top: 0.5rem; }
    .replay > h4 { margin-top: 1.5rem; }
    .verdict { font-size: 1.125rem; line-height: 1.45; }
    .messages { list-style: none; padding: 0; margin: 1rem 0; max-width: 52rem; }
    .messages > li { margin: 0.625rem 0; }
    .message { border-left: 4px solid var(--ink); padding: 0.125rem 0 0.125rem 0.875rem; }
    .message.ai { border-left: 4px dashed var(--edge); margin-left: clamp(0.75rem, 4vw, 2.5rem); }
    .message.human { border-left: 6px double var(--ink); margin-left: clamp(0.75rem, 4vw, 2.5rem); }
    .message.system, .message.unknown { border-left: 2px dotted var(--edge);
      margin-left: clamp(1.5rem, 8vw, 5rem); color: var(--soft); }
    .message p { margin: 0.125rem 0; }
    .message .who { font-size: 0.875rem; color: var(--soft); }
    .message .who strong, .message .who b { color: var(--ink); }
    .message .words { white-space: pre-wrap; }
    .message .notes { font-size: 0.875rem; }
    .message .signal { font-size: 0.8125rem; color: var(--soft); }
    .message ul { list-style: none; padding: 0; margin: 0.125rem 0; font-size: 0.875rem; }
    .message details { font-size: 0.875rem; }
    .messages > .gap, .messages > .mode { color: var(--soft); font-size: 0.875rem; text-align: center; }
    .messages > .due, .messages > .handed { display: flex; gap: 0.75rem; align-items: center; font-weight: 600; }
    .messages > .due::before, .messages > .due::after, .messages > .handed::before, .messages > .handed::after {
      content: ""; flex: 1 1 1rem; border-top: 2px solid var(--ink); }
    .messages > .due::before, .messages > .due::after { border-top-style: dashed; }
    .facts { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: 0.125rem 1.25rem; }
    .facts dt { color: var(--soft); }
    .facts dd { margin: 0; }
    mark + .signal { border: 1px solid var(--edge); border-radius: 3px; padding: 0 0.35em; margin: 0 0.15em; }
    .source { color: var(--soft); font-size: 0.875rem; }
    @media (max-width: 30rem) { .facts { grid-template-columns: minmax(0, 1fr); } .facts dd { margin-bottom: 0.375rem; } }
    """
}
