// The time line of a connection's latest syncs, as a small chart.
"use strict";

const WIDTH = 120;
const HEIGHT = 18;
// A sync is short compared with the time between two of them.
const NARROWEST = 3;

const SYNC_TONES = {
  COMPLETED: "good",
  FAILURE: "bad",
  RESCHEDULED: "waiting",
  PENDING: "waiting",
  INCOMPLETE: "busy",
};

function drawing(name, attributes, content = []) {
  const created = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) {
    created.setAttribute(attribute, value);
  }
  created.append(...content);
  return created;
}

function describeSync([start, end, status]) {
  const until = end === null ? "" : ` to ${end}`;
  return `${status.toLowerCase()}: ${start}${until}`;
}

// `syncs` are [start, end, status], the oldest first; `now` is the simulator's time.
function timeline(syncs, now) {
  if (syncs.length === 0) {
    return element("span", "none", { class: "quiet" });
  }
  const first = Date.parse(syncs[0][0]);
  const span = Math.max(Date.parse(now) - first, 1);
  const place = (time) => ((Date.parse(time) - first) / span) * (WIDTH - NARROWEST);
  const bars = syncs.map((sync) => {
    const [start, end, status] = sync;
    const x = place(start);
    // A pending sync has only a requested time.
    const until = end ?? (status === "PENDING" ? start : now);
    const width = Math.max(place(until) - x, NARROWEST);
    const title = drawing("title", {}, [describeSync(sync)]);
    const tone = `bar ${SYNC_TONES[status] ?? ""}`;
    return drawing("rect", { x, y: 0, width, height: HEIGHT, class: tone }, [title]);
  });
  const latest = describeSync(syncs[syncs.length - 1]);
  const label = `${syncs.length} syncs; the latest: ${latest}`;
  const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
  return drawing("svg", { ...size, class: "timeline", role: "img", "aria-label": label }, bars);
}
