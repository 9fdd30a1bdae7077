extension PageScript {
  /// The rows of the list as they come from the page's data; row 0 has the highest risk.
  ///
  /// Up to 100,000 rows are ready in a part of a second because hardly any text is made: names are numbers into short
  /// lists, identifiers are put together at the first search, and lower-cased at the first typed sign. Each identifier
  /// comes as what it shares with the one before, and the rest. Lines come as differences; their sum may be larger than
  /// 32 bits hold. In a search, names are looked through once, not once a row.
  static let cases: StaticString = #"""
    /** The listed conversations, a column for each thing that is known of them. */
    class Cases {
      #coded;
      #ids;
      #lowered;
      #rows;

      constructor(data) {
        if (data.schema !== 'handover.page/1') throw new Error('the data of the list is of another form');
        this.total = data.total;
        this.count = data.listed;
        this.others = data.others;
        this.names = new Map(Object.entries(data.names));
        this.columns = new Map();
        for (const name of ['verdict', 'reason', 'topic', 'channel', 'score', 'late', 'file']) {
          this.columns.set(name, Int32Array.from(data[name]));
        }
        let line = 0;
        this.columns.set('line', Float64Array.from(data.line, step => line += step));
        this.#coded = data.ids;
        const lengths = [...this.columns.values()].map(column => column.length);
        if (data.ids.length !== 2 * this.count || lengths.some(length => length !== this.count)) {
          throw new Error('the columns of the list have different lengths');
        }
      }

      get ids() {
        if (this.#ids) return this.#ids;
        const coded = this.#coded;
        let id = '';
        this.#ids = Array.from({ length: this.count }, (_, row) => id = id.slice(0, coded[2 * row]) + coded[2 * row + 1]);
        this.#coded = null;
        return this.#ids;
      }

      /** The row of a conversation; those that other sections name come after the list's own. */
      rowOf(id) {
        if (!this.#rows) {
          this.#rows = new Map();
          [...this.ids, ...this.others].forEach((known, row) => {
            if (!this.#rows.has(known)) this.#rows.set(known, row);
          });
        }
        return this.#rows.get(id);
      }

      idOf(row) { return row < this.count ? this.ids[row] : this.others[row - this.count]; }

      /** A name of a row in a column, empty where it has none. */
      nameOf(column, row) { return this.names.get(column)[this.columns.get(column)[row]] ?? ''; }

      /** How many rows have each name of a column; the last number counts those without one. */
      counts(column) {
        const names = this.names.get(column).length;
        const counts = new Array(names + 1).fill(0);
        for (const index of this.columns.get(column)) counts[index < 0 ? names : index] += 1;
        return counts;
      }

      /** The rows with the wanted index in every named column and with all words of a text, in their order. */
      matching(wanted, text) {
        const checks = [...wanted].map(([name, index]) => [this.columns.get(name), index]);
        const words = text.toLowerCase().split(/\s+/).filter(word => word !== '').map(word => this.#holders(word));
        if (words.length > 0) this.#lowered ??= this.ids.map(id => id.toLowerCase());
        const found = new Int32Array(this.count);
        let size = 0;
        for (let row = 0; row < this.count; row += 1) {
          if (checks.every(([column, index]) => column[row] === index) && words.every(holds => holds(row))) {
            found[size] = row;
            size += 1;
          }
        }
        return found.slice(0, size);
      }

      /** A test whether a row holds a word. */
      #holders(word) {
        const named = ['verdict', 'reason', 'topic', 'channel'].map(name => [
          this.columns.get(name), Uint8Array.from(this.names.get(name), known => known.toLowerCase().includes(word)),
        ]);
        return row => named.some(([column, holds]) => holds[column[row]] === 1) || this.#lowered[row].includes(word);
      }
    }

    """#

  /// The filters, the table and its pages: fifty rows at a time, out of those that the filters leave.
  ///
  /// The rows look like those that the page brings along (the browser's tests compare them). A filter offers the 200 most
  /// frequent names; the search finds the others.
  static let list: StaticString = #"""
    class List {
      static pageSize = 50;
      static mostOptions = 200;

      constructor(cases) {
        this.cases = cases;
        this.status = byId('cases-status');
        this.body = byId('cases')?.tBodies[0];
        this.status?.setAttribute('tabindex', '-1');
        this.wanted = new Map();
        this.found = Int32Array.from({ length: cases.count }, (_, row) => row);
        this.page = 0;
        if (!this.body || cases.count === 0) return;
        this.#makeFilters();
        this.previous = makeButton('cases-previous', 'Previous', () => this.turn(-1));
        this.next = makeButton('cases-next', 'Next', () => this.turn(1));
        byId('cases-paging').append(this.previous, ' ', this.next);
        this.#tell();
      }

      say(words) { say(this.status, words); }

      #makeFilters() {
        this.selects = new Map();
        const place = byId('cases-filters');
        place.setAttribute('role', 'search');
        place.setAttribute('aria-label', 'Conversations');
        for (const [name, label] of [
          ['verdict', 'Verdict'], ['reason', 'Reason'], ['topic', 'Topic'], ['channel', 'Channel'],
        ]) {
          const select = make('select', { id: `filter-${name}`, autocomplete: 'off' }, make('option', { value: '' }, 'all'));
          const counts = this.cases.counts(name);
          const order = counts.map((_, index) => index).filter(index => counts[index] > 0);
          order.sort((a, b) => counts[b] - counts[a] || a - b);
          for (const index of order.slice(0, List.mostOptions)) select.append(this.#option(name, index, counts[index]));
          if (order.length > List.mostOptions) {
            const more = grouped(order.length - List.mostOptions);
            select.append(make('option', { disabled: '' }, `and ${more} more: find them by their words`));
          }
          select.addEventListener('change', () => this.#filter());
          this.selects.set(name, select);
          place.append(make('label', {}, label, ' ', select), ' ');
        }
        this.text = make('input', { type: 'search', id: 'filter-text', autocomplete: 'off', spellcheck: 'false' });
        let waiting = false;
        this.text.addEventListener('input', () => {
          if (waiting) return;
          waiting = true;
          setTimeout(() => { waiting = false; this.#filter(); }, 60);
        });
        place.append(make('label', {}, 'Find in all columns but the numbers', ' ', this.text), ' ');
        place.append(makeButton('filter-reset', 'Reset', () => { this.reset(); this.#filter(); }));
      }

      /** A choice of a filter; rows without a name are counted behind the last one and have -1 in the data. */
      #option(name, index, count) {
        const names = this.cases.names.get(name);
        const words = index < names.length ? shortened(names[index], 60) : 'none';
        const value = index < names.length ? index : -1;
        return make('option', { value, dir: 'auto' }, `${words} (${grouped(count)})`);
      }

      reset() {
        for (const select of this.selects?.values() ?? []) select.value = '';
        if (this.text) this.text.value = '';
      }

      #filter() {
        this.wanted.clear();
        for (const [name, select] of this.selects ?? []) {
          if (select.value !== '') this.wanted.set(name, Number(select.value));
        }
        this.found = this.cases.matching(this.wanted, this.text?.value ?? '');
        this.#show(0);
      }

      /** What a link of another section does: shows the rows with one name, with the focus on what is said of them. */
      choose(name, value) {
        this.reset();
        const select = this.selects?.get(name);
        const index = this.cases.names.get(name)?.indexOf(value) ?? -1;
        if (select && index >= 0) {
          select.value = String(index);
          if (select.value === '') {
            select.append(this.#option(name, index, this.cases.counts(name)[index]));
            select.value = String(index);
          }
        }
        this.#filter();
        if (!select || index < 0) this.say(`No conversation of the list has the ${name} “${shortened(value, 60)}”.`);
        history.pushState(null, '', '#conversations');
        byId('conversations').scrollIntoView();
        this.status?.focus({ preventScroll: true });
      }

      find(text) {
        this.reset();
        if (this.text) this.text.value = text;
        this.#filter();
      }

      turn(step) {
        this.#show(this.page + step);
        this.status.scrollIntoView();
      }

      /** The place of a row among those found; where it is not, minus one and minus the place it would have. */
      place(row) {
        let low = 0;
        let high = this.found.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (this.found[middle] < row) low = middle + 1; else high = middle;
        }
        return this.found[low] === row ? low : -1 - low;
      }

      /** The row that a link of the table stands in. */
      rowOf(link) {
        if (!this.body?.contains(link)) return undefined;
        return this.found[this.page * List.pageSize + link.closest('tr').sectionRowIndex];
      }

      /** The link of a row, after turning to its page; nothing where the filters left the row out. */
      linkOf(row) {
        const place = this.place(row);
        if (place < 0 || !this.body) return null;
        const page = Math.floor(place / List.pageSize);
        if (page !== this.page) this.#show(page);
        return this.body.rows[place % List.pageSize]?.querySelector('a');
      }

      #show(page) {
        if (!this.body) return;
        this.page = page;
        const first = page * List.pageSize;
        this.body.replaceChildren(...Array.from(this.found.slice(first, first + List.pageSize), row => this.#row(row)));
        this.#tell();
      }

      #row(row) {
        const { cases } = this;
        const of = name => cases.columns.get(name)[row];
        const name = column => make('td', {}, make('bdi', {}, cases.nameOf(column, row)));
        const id = make('bdi', {}, cases.idOf(row));
        const score = of('score');
        const late = of('late');
        return make('tr', {},
          make('th', { scope: 'row' }, byId(`r${row}`) ? make('a', { href: anchor(cases.idOf(row)) }, id) : id),
          name('verdict'), name('reason'), name('topic'), name('channel'),
          make('td', { class: 'number' }, score < 0 ? '–' : (Math.floor((score + 50) / 100) / 100).toFixed(2)),
          make('td', { class: 'number' }, late < 0 ? '–' : `${grouped(late)} AI message${late === 1 ? '' : 's'}`),
          make('td', {}, make('bdi', {}, cases.nameOf('file', row)), ` line ${of('line')}`));
      }

      #tell() {
        const { found, cases } = this;
        const first = this.page * List.pageSize;
        const last = Math.min(first + List.pageSize, found.length);
        setOff(this.previous, first === 0);
        setOff(this.next, last >= found.length);
        const why = [...this.wanted].map(([name, index]) => `${name} ${cases.names.get(name)[index] ?? 'none'}`);
        const text = this.text.value.trim();
        if (text !== '') why.push(`with “${shortened(text, 60)}”`);
        const all = grouped(cases.count);
        const here = `${grouped(first + 1)} to ${grouped(last)}`;
        const isCut = found.length > List.pageSize;
        if (why.length > 0) {
          const reasons = why.map(part => shortened(part, 80)).join(', ');
          this.say(`${grouped(found.length)} of ${all} shown${isCut ? `, here ${here}` : ''}: ${reasons}.`);
        } else {
          this.say(isCut ? `${here} of ${all}.` : `All ${all} shown.`);
        }
      }
    }

    """#
}
