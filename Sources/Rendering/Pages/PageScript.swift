/// What a page can do where scripts run; without them it can be read all the same.
package enum PageScript {
  /// The pieces of the script, one below the other.
  package static let parts: [StaticString] = [theme]

  /// The script as it stands in the page.
  static let bytes = Array(parts.map(\.description).joined(separator: "\n").utf8)

  /// The switch of light, dark and what the system says; it is not stored.
  private static let theme: StaticString = #"""
    'use strict';
    {
      const place = document.getElementById('theme');
      const root = document.documentElement;
      const buttons = [];
      const choose = (name) => {
        if (name === 'auto') delete root.dataset.theme; else root.dataset.theme = name;
        for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === name));
      };
      if (place) {
        place.setAttribute('role', 'group');
        place.setAttribute('aria-label', 'Colours');
        for (const [name, label] of [['light', 'Light'], ['dark', 'Dark'], ['auto', 'Auto']]) {
          const button = document.createElement('button');
          button.type = 'button';
          button.value = name;
          button.textContent = label;
          button.addEventListener('click', () => choose(name));
          buttons.push(button);
          place.append(button);
        }
        choose('auto');
      }
    }
    """#
}
