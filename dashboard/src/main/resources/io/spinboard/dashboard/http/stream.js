// The event stream from the server. It reconnects after every kind of failure.

const RETRY_MILLIS = 2000;
// The server sends its status every 5 s, so a longer silence means that the connection is lost.
const SILENCE_MILLIS = 15000;
const HIDDEN_MILLIS = 5000;

export class Stream extends EventTarget {
  #address = null;
  #source = null;
  #lastEvent = 0;
  #lostSince = null;
  #retry = null;
  #hiding = null;

  constructor() {
    super();
    setInterval(() => this.#checkSilence(), 1000);
    // Browsers limit the connections per server to six, so a hidden page must not hold one.
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

  /** Replaces the subscription by the given query parameters. */
  subscribe(query) {
    const address = `api/events?${query}`;
    if (address === this.#address && this.#source) return;
    this.#address = address;
    this.#open();
  }

  /** When the connection was lost, in milliseconds; null while it is open. */
  get lostSince() {
    return this.#lostSince;
  }

  #open() {
    clearTimeout(this.#retry);
    this.#retry = null;
    this.#source?.close();
    const source = new EventSource(this.#address);
    this.#source = source;
    this.#lastEvent = Date.now();
    for (const kind of ['status', 'board', 'periods', 'campaigns', 'campaign']) {
      source.addEventListener(kind, (event) => this.#dispatch(source, kind, event.data));
    }
    source.addEventListener('error', () => this.#reconnect(source));
  }

  #dispatch(source, kind, data) {
    // An event of an earlier subscription belongs to another view.
    if (source !== this.#source) return;
    this.#lastEvent = Date.now();
    this.#lostSince = null;
    this.dispatchEvent(new CustomEvent(kind, { detail: JSON.parse(data) }));
  }

  #reconnect(source) {
    if (source !== this.#source || this.#retry) return;
    this.#lostSince ??= Date.now();
    source.close();
    this.#retry = setTimeout(() => this.#open(), RETRY_MILLIS);
  }

  #checkSilence() {
    if (this.#source && !this.#retry && Date.now() - this.#lastEvent > SILENCE_MILLIS) {
      this.#reconnect(this.#source);
    }
  }
}
