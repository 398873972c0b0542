// Browsers start no worker from a file. A page that is opened from a disk runs the search in a hidden
// frame instead. The search looks for the name `IFrameWorker`.
if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    constructor(address) {
      super()
      this.onmessage = null
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      document.body.append(this.frame)
      const inside = this.frame.contentWindow
      window.addEventListener("message", (event) => {
        if (event.source === inside) {
          const received = new MessageEvent("message", { data: event.data })
          this.dispatchEvent(received)
          this.onmessage?.(received)
        }
      })
      this.ready = new Promise((resolve) => (inside.loaded = resolve))
      const load = (source) =>
        new Promise((resolve, reject) => {
          const script = inside.document.createElement("script")
          script.src = source
          script.onload = resolve
          script.onerror = reject
          inside.document.body.append(script)
        })
      inside.importScripts = async (...sources) => {
        for (const source of sources) await load(source)
      }
      inside.postMessage = (data) =>
        window.dispatchEvent(new MessageEvent("message", { data, source: inside }))
      load(String(address)).then(() => inside.loaded())
    }

    postMessage(data) {
      const inside = this.frame.contentWindow
      this.ready.then(() => inside.dispatchEvent(new MessageEvent("message", { data })))
    }

    terminate() {
      this.frame.remove()
    }
  }
  window.Worker = window.IFrameWorker
}
