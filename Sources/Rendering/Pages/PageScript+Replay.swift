extension PageScript {
  /// The panel that shows one conversation, a copy of its template, and its text for the clipboard.
  ///
  /// The focus goes to the title, except when it is on the buttons to go on; closing gives it back to where the reader
  /// came from, or to the row of the conversation that was read last. Going on changes the address, but is no step in the
  /// browser's history.
  ///
  /// Brackets are keys only while the focus is in the panel, so that nothing happens by mistake to those who speak to
  /// their machine (WCAG 2.1.4); none works in a field. Where a bracket needs another key, as on German keyboards, that
  /// key is no hindrance.
  ///
  /// The text has a line for each block and an empty one before each message; names of signals stand in brackets. Where a customer's own words have several
  /// lines, all but the first are indented, so that no message can look like the next one, nor like the source.
  static let replay: StaticString = #"""
    class Replay {
      constructor(panel, list) {
        this.panel = panel;
        this.list = list;
        this.row = null;
        this.opener = null;
        this.article = make('div', {});
        this.previous = makeButton('replay-previous', 'Previous', () => this.move(-1));
        this.next = makeButton('replay-next', 'Next', () => this.move(1));
        this.status = make('p', { id: 'replay-status', role: 'status' });
        this.hand = make('div', {});
        const tools = make('div', { class: 'replay-tools' });
        for (const button of [
          this.previous, this.next,
          makeButton('replay-copy', 'Copy as text', () => this.copy(plain(this.article), 'text')),
          makeButton('replay-link', 'Copy link', () => this.copy(location.href, 'link')),
          makeButton('replay-close', 'Close', () => this.close()),
        ]) tools.append(button, ' ');
        // A press on words keeps the focus in the panel, and with it the keys.
        panel.setAttribute('tabindex', '-1');
        panel.append(tools, this.status, this.hand, this.article);
        addEventListener('keydown', event => this.#press(event));
      }

      has(row) { return byId(`r${row}`) !== null; }

      open(row) {
        const template = byId(`r${row}`);
        const article = document.importNode(template.content, true).firstElementChild;
        const isGoingOn = document.activeElement === this.previous || document.activeElement === this.next;
        this.article.replaceWith(article);
        this.article = article;
        this.row = row;
        this.hand.replaceChildren();
        this.panel.hidden = false;
        setOff(this.previous, this.#beside(-1) === null);
        setOff(this.next, this.#beside(1) === null);
        const place = this.list.place(row);
        const found = grouped(this.list.found.length);
        say(this.status, place < 0 ? 'Not in the list, or not as it is filtered.' : `${grouped(place + 1)} of ${found} in the list.`);
        if (isGoingOn) return;
        this.panel.scrollIntoView();
        this.article.querySelector('h3')?.focus({ preventScroll: true });
      }

      /** The nearest row before or after the open one among those found that can be shown. */
      #beside(step) {
        const { found } = this.list;
        const place = this.list.place(this.row);
        let wanted = place >= 0 ? place + step : step > 0 ? -1 - place : -2 - place;
        while (wanted >= 0 && wanted < found.length && !this.has(found[wanted])) wanted += step;
        return found[wanted] ?? null;
      }

      move(step) {
        const row = this.#beside(step);
        if (row === null) {
          const end = step < 0 ? 'first' : 'last';
          say(this.status, `This is the ${end} conversation of the list that the page shows whole.`);
          return;
        }
        this.opener = null;
        history.replaceState(null, '', anchor(this.list.cases.idOf(row)));
        this.open(row);
      }

      close() {
        if (this.panel.hidden) return;
        history.replaceState(null, '', location.pathname + location.search);
        this.#hide(true);
      }

      /** Closes because the address went elsewhere. */
      leave() {
        if (!this.panel.hidden) this.#hide(this.panel.contains(document.activeElement));
        this.opener = null;
      }

      #hide(givesFocusBack) {
        this.panel.hidden = true;
        this.hand.replaceChildren();
        const { opener, list } = this;
        this.opener = null;
        if (!givesFocusBack) return;
        const back = opener?.isConnected && !list.body?.contains(opener) ? opener : list.linkOf(this.row) ?? list.status;
        back?.focus();
      }

      #press(event) {
        if (this.panel.hidden || event.defaultPrevented || event.metaKey || (event.ctrlKey && !event.altKey)) return;
        if (event.target.closest?.('input, select, textarea, [contenteditable]')) return;
        if (event.key === 'Escape') this.close();
        else if (!this.panel.contains(document.activeElement)) return;
        else if (event.key === '[') this.move(-1);
        else if (event.key === ']') this.move(1);
        else return;
        event.preventDefault();
      }

      /** Puts a text into the clipboard, or shows it selected where the browser does not allow that. */
      async copy(text, what) {
        try {
          await navigator.clipboard.writeText(text);
          say(this.status, `The ${what} is in the clipboard.`);
        } catch {
          const field = make('textarea', { id: 'replay-text', readonly: '', rows: 6 });
          field.value = text;
          this.hand.replaceChildren(make('label', {}, `Copy the ${what} from here: `, field));
          field.focus();
          field.select();
          say(this.status, `This browser does not let a page copy; the ${what} is selected.`);
        }
      }
    }

    const blocks = new Set([
      'article', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h3', 'h4', 'h5',
      'header', 'li', 'ol', 'p', 'section', 'summary', 'table', 'tr', 'ul',
    ]);
    const apart = new Set(['small', 'span', 'td', 'th', 'time']);

    /** The words of an element as plain lines. */
    function plain(root) {
      const lines = [];
      let line = '';
      const end = () => {
        if (line.trim() !== '') lines.push(line.trim().replace(/ *(?:\r\n|[\n\r\u0085\u2028\u2029]) */g, '\n    '));
        line = '';
      };
      const walk = node => {
        if (node.nodeType === Node.TEXT_NODE) line += node.data;
        if (node.nodeType !== Node.ELEMENT_NODE || node.localName === 'svg') return;
        const isBlock = blocks.has(node.localName);
        if (isBlock && !(node.localName === 'dd' && line !== '')) end();
        if (node.matches('.message, .source') && lines.length > 0) lines.push('');
        const marks = node.matches('.signal') ? [' [', '] '] : apart.has(node.localName) ? [' ', ' '] : ['', ''];
        line += marks[0];
        for (const child of node.childNodes) walk(child);
        line += marks[1];
        if (node.localName === 'dt') line += ': ';
        else if (isBlock) end();
      };
      walk(root);
      end();
      return lines.join('\n') + '\n';
    }

    """#
}
