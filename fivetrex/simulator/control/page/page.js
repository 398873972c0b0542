// Polls the overview, and updates the parts of the page that have changed. Data from the account
// is always set as text, never as HTML.
"use strict";

const INTERVAL_MS = 1000;

const TONES = {
  connected: "good",
  incomplete: "waiting",
  broken: "bad",
  syncing: "busy",
  rescheduled: "waiting",
  on_schedule: "good",
  delayed: "waiting",
};

const byId = (id) => document.getElementById(id);

let from = 0;
let step = 0;
let onlyGroup = null;
// Whether the user changed the view with a button that the next update may hide. The focus then
// moves to the heading.
let viewChanged = false;
// The content of each part of the page. A part is only rendered again if its content changed, so
// that the selection, the scroll position and the focus are kept.
const shown = new Map();
let timer = null;

function element(name, content = [], attributes = {}) {
  const created = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    created.setAttribute(attribute, value);
  }
  // A string among the nodes becomes a text node.
  created.append(...[content].flat());
  return created;
}

function show(id, value, render) {
  const content = JSON.stringify(value);
  if (shown.get(id) !== content) {
    byId(id).replaceChildren(...[render(value)].flat());
    shown.set(id, content);
  }
}

// Long names break after their separators only.
function breakable(text) {
  return text.split(/(?<=[_./?&=-])/).flatMap((part, index) =>
    index === 0 ? [part] : [document.createElement("wbr"), part],
  );
}

const words = (name) => name.replaceAll("_", " ");

function state(name) {
  return element("span", words(name), { class: `state ${TONES[name] ?? ""}` });
}

function moment(timestamp, today) {
  if (timestamp === null) {
    return element("span", "never", { class: "quiet" });
  }
  const [day, rest] = timestamp.split("T");
  const time = rest.slice(0, 8);
  const text = day === today ? time : `${day} ${time}`;
  return element("time", text, { datetime: timestamp, title: timestamp });
}

function table(caption, columns, rows) {
  const head = element("tr", columns.map((name) => element("th", name, { scope: "col" })));
  return element("table", [
    element("caption", caption),
    element("thead", head),
    element("tbody", rows),
  ]);
}

const card = (content) => element("div", content, { class: "card" });
const nothing = (text) => card(element("p", text, { class: "quiet" }));

function connectionRow(connection, today, now) {
  const sync = [state(connection.sync_state)];
  if (connection.sync_state === "syncing") {
    const kind = connection.is_historical_sync ? "historical, until " : "until ";
    sync.push(element("small", [kind, moment(connection.sync_ends_at, today)]));
  }
  if (connection.rescheduled_for !== null && connection.sync_state === "rescheduled") {
    sync.push(element("small", ["for ", moment(connection.rescheduled_for, today)]));
  }
  const setup = [state(connection.setup_state)];
  setup.push(...connection.tasks.map((task) => element("small", task)));
  return element("tr", [
    element("th", [...breakable(connection.schema), element("small", connection.service)], {
      scope: "row",
    }),
    element("td", element("code", connection.id)),
    element("td", setup),
    element("td", sync),
    element("td", state(connection.update_state)),
    element("td", moment(connection.succeeded_at, today)),
    element("td", moment(connection.failed_at, today)),
    element("td", timeline(connection.syncs, now)),
    element("td", connectionActions(connection)),
  ]);
}

function groupCard(group, today, now) {
  const destination =
    group.destination === null ? "no destination" : `into ${words(group.destination)}`;
  const many = group.count === 1 ? "1 connection" : `${group.count} connections`;
  const parts = [
    element(
      "div",
      [
        element("h3", breakable(group.name)),
        element("code", group.id, { class: "quiet" }),
        element("span", `${destination} · ${many}`, { class: "quiet" }),
      ],
      { class: "head" },
    ),
  ];
  if (group.count > 0) {
    const columns = ["Connection", "Id", "Setup", "Sync", "Data", "Last success", "Last failure"];
    columns.push("Latest syncs", "Actions");
    const rows = group.connections.map((connection) => connectionRow(connection, today, now));
    const title = `Connections of ${group.name}`;
    // On a narrow screen the table scrolls horizontally, with the keyboard as well.
    const scrollable = { class: "wide-table", role: "region", "aria-label": title, tabindex: "0" };
    parts.push(element("div", table(title, columns, rows), scrollable));
  }
  const hidden = group.count - group.connections.length;
  if (hidden > 0) {
    const more = element("button", "Show only this group", { type: "button" });
    more.addEventListener("click", () => changeView(from, group.id));
    const buttons = onlyGroup === null ? [" ", more] : [];
    parts.push(element("p", [`${hidden} more connections.`, ...buttons]));
  }
  return card(parts);
}

function renderGroups({ groups, today, now }) {
  if (groups.length > 0) {
    return groups.map((group) => groupCard(group, today, now));
  }
  return nothing(onlyGroup === null ? "The account has no groups." : "This group does not exist.");
}

function renderFaults(faults) {
  if (faults.length === 0) {
    return nothing("No active faults.");
  }
  const rows = faults.map((fault) => {
    const where = [fault.method ?? "any method", fault.path ?? "any path"].join(", ");
    const more = Object.entries(fault.more).map(([name, value]) => `${words(name)} ${value}`);
    const applied =
      fault.times === null ? `${fault.met} (unlimited)` : `${fault.met} of ${fault.times}`;
    return element("tr", [
      element(
        "td",
        [fault.what, element("small", [where, ...more].join(" · "))],
        { class: "what" },
      ),
      element("td", applied),
    ]);
  });
  return card(table("Active faults", ["Fault and requests", "Applied"], rows));
}

function statusTone(request) {
  if (request.status === null || request.status >= 500) {
    return "bad";
  }
  return request.status >= 400 ? "waiting" : "good";
}

function renderRequests(requests) {
  if (requests.length === 0) {
    return nothing("No requests yet.");
  }
  const rows = requests.map((request) => {
    const notes = [];
    if (request.fault !== null) {
      notes.push(element("small", `Fault: ${request.fault}`));
    }
    const status = request.status === null ? "no response" : String(request.status);
    return element("tr", [
      element("td", element("code", request.method)),
      element("td", [element("code", breakable(request.path)), ...notes], { class: "path" }),
      element("td", element("span", status, { class: `state ${statusTone(request)}` })),
    ]);
  });
  return card(table("Latest requests, newest first", ["Method", "Path", "Status"], rows));
}

function renderCounts(counts) {
  return Object.entries(counts).map(([name, count]) =>
    element("div", [element("dt", words(name)), element("dd", String(count))]),
  );
}

function renderPages(overview) {
  const all = overview.counts.groups;
  const last = overview.from + overview.groups.length;
  const several = all > overview.groups.length;
  byId("pages").hidden = !(several || onlyGroup !== null);
  byId("previous").hidden = byId("next").hidden = onlyGroup !== null;
  byId("all").hidden = onlyGroup === null;
  byId("previous").disabled = overview.from === 0;
  byId("next").disabled = last >= all;
  byId("shown").textContent = onlyGroup === null ? `${overview.from + 1} to ${last} of ${all}` : "";
}

function render(overview) {
  const [today, time] = overview.now.split("T");
  // The charts need not move every second.
  const minute = `${overview.now.slice(0, 16)}:00Z`;
  if (onlyGroup === null) {
    from = overview.from;
  }
  step = overview.at_a_time;
  byId("account").textContent = overview.account;
  byId("now").textContent = `${today} ${time.slice(0, 8)}`;
  byId("now").dateTime = overview.now;
  renderPages(overview);
  show("counts", overview.counts, renderCounts);
  show("groups", { groups: overview.groups, today, now: minute }, renderGroups);
  show("faults", overview.faults, renderFaults);
  show("requests", overview.requests, renderRequests);
  if (viewChanged) {
    viewChanged = false;
    byId("groups-title").focus();
  }
}

// Screen readers announce every change of this line, so it is only set if it changed.
function showConnection(text, lost) {
  const line = byId("connection");
  line.classList.toggle("lost", lost);
  if (line.textContent !== text) {
    line.textContent = text;
  }
}

function address() {
  const query = new URLSearchParams(onlyGroup === null ? { from } : { group: onlyGroup });
  return `/_simulator/overview?${query}`;
}

async function update() {
  clearTimeout(timer);
  const requested = address();
  try {
    const response = await fetch(requested);
    if (!response.ok) {
      throw new Error(`the simulator returned status ${response.status}`);
    }
    const overview = await response.json();
    // Ignore the response if the user has changed the view meanwhile.
    if (requested === address()) {
      render(overview);
      showConnection("Up to date", false);
    }
  } catch (error) {
    showConnection(`Not up to date: ${error.message}`, true);
  }
  clearTimeout(timer);
  if (!document.hidden) {
    timer = setTimeout(update, INTERVAL_MS);
  }
}

function changeView(first, group) {
  viewChanged = group !== onlyGroup;
  from = Math.max(0, first);
  onlyGroup = group;
  update();
}

byId("previous").addEventListener("click", () => changeView(from - step, null));
byId("next").addEventListener("click", () => changeView(from + step, null));
byId("all").addEventListener("click", () => changeView(from, null));
addControls();
// A hidden page stops polling until it becomes visible again.
document.addEventListener("visibilitychange", () => document.hidden || update());
update();
