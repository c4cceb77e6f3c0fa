// The stream of events from the server. It opens again by itself, whatever ended it.

const RETRY_MILLIS = 2000;
// The server says how it is every 5 s; one that is silent for so long is gone.
const SILENCE_MILLIS = 15000;
const HIDDEN_MILLIS = 5000;

export class Stream extends EventTarget {
  #address = null;
  #source = null;
  #heard = 0;
  #lostSince = null;
  #retry = null;
  #hiding = null;

  constructor() {
    super();
    setInterval(() => this.#watch(), 1000);
    // Browsers allow a server six connections, and a page that nobody sees would hold one.
    addEventListener('pagehide', () => this.#pause());
    addEventListener('pageshow', () => this.#resume());
    document.addEventListener('visibilitychange', () => {
      clearTimeout(this.#hiding);
      if (document.hidden) this.#hiding = setTimeout(() => this.#pause(), HIDDEN_MILLIS);
      else this.#resume();
    });
  }

  #pause() {
    clearTimeout(this.#retry);
    this.#retry = null;
    this.#source?.close();
    this.#source = null;
  }

  #resume() {
    if (this.#address && !this.#source) this.#open();
  }

  /** Follows what the query asks for, and nothing else any more. */
  follow(query) {
    const address = `api/events?${query}`;
    if (address === this.#address && this.#source) return;
    this.#address = address;
    this.#open();
  }

  /** When the server was last lost, in milliseconds; null while it is there. */
  get lostSince() {
    return this.#lostSince;
  }

  #open() {
    clearTimeout(this.#retry);
    this.#retry = null;
    this.#source?.close();
    const source = new EventSource(this.#address);
    this.#source = source;
    this.#heard = Date.now();
    for (const kind of ['status', 'board', 'periods', 'campaigns', 'campaign']) {
      source.addEventListener(kind, (event) => this.#pass(source, kind, event.data));
    }
    source.addEventListener('error', () => this.#lose(source));
  }

  #pass(source, kind, data) {
    // What was still on its way from an earlier stream belongs to another view.
    if (source !== this.#source) return;
    this.#heard = Date.now();
    this.#lostSince = null;
    this.dispatchEvent(new CustomEvent(kind, { detail: JSON.parse(data) }));
  }

  #lose(source) {
    if (source !== this.#source || this.#retry) return;
    this.#lostSince ??= Date.now();
    source.close();
    this.#retry = setTimeout(() => this.#open(), RETRY_MILLIS);
  }

  #watch() {
    if (this.#source && !this.#retry && Date.now() - this.#heard > SILENCE_MILLIS) {
      this.#lose(this.#source);
    }
  }
}
