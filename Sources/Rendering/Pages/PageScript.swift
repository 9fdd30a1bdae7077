/// The script of a page, one constant text in parts.
///
/// The page is whole without it: it adds the choice of colours, the filters of the list, and the replays of
/// conversations, which wait in the page as templates. It asks for nothing, stores nothing and runs no text: elements
/// are made one by one, words are only ever set as text, and what is looked up by a name of others is looked up in a
/// `Map`. The ids and classes that it works with are those that ``Page`` and the sections write.
///
/// The order of the parts matters: pieces that all use, the cases and the list of them, the replay, the beginning. The
/// text must hold neither `</script` nor `<!--`. When it is ready it sets the mark `ready` in the browser's timeline.
package enum PageScript {
  /// The parts, to be written one after the other with nothing between them.
  package static let parts: [StaticString] = [pieces, cases, list, replay, beginning]

  /// The script as it stands in the page.
  static let bytes = Array(parts.map(\.description).joined().utf8)

  /// What all other parts use; the choice of colours, and opening all that is folded for paper.
  ///
  /// A button that is off keeps the focus (`aria-disabled`), so that whoever pressed it to the end is not thrown out of
  /// the page. Trouble is never silent: an error is said in the status line of the list. The choice of colours is not
  /// kept, because pages opened from a disk share what is stored.
  private static let pieces: StaticString = #"""
    'use strict';
    {
    const byId = id => document.getElementById(id);

    /** A new element; children that are strings become text, never markup. */
    function make(name, attributes, ...children) {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      made.append(...children);
      return made;
    }

    function makeButton(id, label, act) {
      const made = make('button', { type: 'button', id }, label);
      made.addEventListener('click', () => { if (!isOff(made)) act(); });
      return made;
    }

    const isOff = button => button.getAttribute('aria-disabled') === 'true';
    function setOff(button, off) { button.setAttribute('aria-disabled', String(off)); }

    function say(line, words) { if (line && line.textContent !== words) line.textContent = words; }

    const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
    const shortened = (text, limit) => {
      const signs = [...text.slice(0, 2 * limit + 2)];
      return signs.length > limit ? signs.slice(0, limit).join('') + '…' : text;
    };
    const anchor = id => '#' + encodeURIComponent(id);

    /** What stands behind the `#`; an address that was cut in a mail is taken as it is. */
    function wantedId() {
      const coded = location.hash.slice(1);
      try { return decodeURIComponent(coded); } catch { return coded; }
    }

    addEventListener('error', event => {
      const line = byId('cases-status') ?? document.querySelector('[role=status]');
      say(line, `Not everything here works in this browser: ${event.message}. The numbers and texts are whole.`);
    });

    function offerThemes(place) {
      const buttons = ['Light', 'Dark', 'Auto'].map(label => makeButton(`theme-${label.toLowerCase()}`, label, () => {
        if (label === 'Auto') delete document.documentElement.dataset.theme;
        else document.documentElement.dataset.theme = label.toLowerCase();
        show(label);
      }));
      const show = chosen => {
        for (const button of buttons) button.setAttribute('aria-pressed', String(button.textContent === chosen));
      };
      show('Auto');
      place.setAttribute('role', 'group');
      place.setAttribute('aria-label', 'Colours');
      place.append(...buttons);
    }

    function openForPrinting() {
      let opened = [];
      addEventListener('beforeprint', () => {
        opened = [...document.querySelectorAll('.chart details:not([open])')];
        for (const details of opened) details.open = true;
      });
      addEventListener('afterprint', () => {
        for (const details of opened) details.open = false;
        opened = [];
      });
    }

    """#

  /// What happens when the page is there, when a link is pressed and when the address changes.
  ///
  /// The address names a section, which the browser finds by itself, or a conversation; where both have the name, the
  /// section wins, but a press on a row opens the conversation of that row. A press on a link to where the page already
  /// is changes no address, so that it is looked at here.
  private static let beginning: StaticString = #"""
    function follow(list, replay) {
      const id = wantedId();
      if (id === '' || byId(id)?.matches('section, main')) {
        replay.leave();
        return;
      }
      const row = list.cases.rowOf(id);
      if (row === undefined) {
        list.say(`There is no section and no listed conversation “${shortened(id, 100)}”.`);
        list.status?.scrollIntoView();
      }
      else if (replay.has(row)) replay.open(row);
      else {
        replay.leave();
        list.find(id);
        list.say(`${list.status.textContent} This page does not show “${shortened(id, 100)}” whole.`);
      }
    }

    function begin() {
      const theme = byId('theme');
      if (theme) offerThemes(theme);
      openForPrinting();
      const data = byId('cases-data');
      if (data && byId('replay')) {
        const list = new List(new Cases(JSON.parse(data.textContent)));
        const replay = new Replay(byId('replay'), list);
        document.addEventListener('click', event => {
          const link = event.target.closest('a[href^="#"]');
          if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          const row = list.rowOf(link);
          if (link.dataset.filter) {
            event.preventDefault();
            list.choose(link.dataset.filter, link.dataset.value);
          } else if (row !== undefined) {
            event.preventDefault();
            history.pushState(null, '', link.hash);
            replay.open(row);
          } else {
            replay.opener = link;
            if (link.hash === location.hash) follow(list, replay);
          }
        });
        addEventListener('hashchange', () => follow(list, replay));
        // The browser goes there first, with the focus; and the filters moved what it found.
        if (location.hash) addEventListener('load', () => {
          follow(list, replay);
          const section = byId(wantedId());
          if (section?.matches('section')) section.scrollIntoView();
        });
      }
      performance.mark('ready');
    }

    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
    else begin();
    }

    """#
}
