// Asks for the overview again and again, and shows what has changed. Whatever comes from the
// account is set as text, never as HTML.
"use strict";

const EVERY_MS = 1000;

const TONES = {
  connected: "good",
  incomplete: "waiting",
  broken: "bad",
  syncing: "busy",
  rescheduled: "waiting",
  on_schedule: "good",
  delayed: "waiting",
};

const place = (id) => document.getElementById(id);

let from = 0;
let step = 0;
let onlyGroup = null;
// Whether somebody has turned to what is about to be shown, from a button that is then gone.
let turned = false;
// What each part of the page shows, so that a part in which nothing changed stays untouched:
// a selection in it, its scroll position and the focus survive.
const shown = new Map();
let timer = null;

function element(name, content = [], attributes = {}) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  // A string among the nodes becomes a text node.
  made.append(...[content].flat());
  return made;
}

function show(id, value, render) {
  const wanted = JSON.stringify(value);
  if (shown.get(id) !== wanted) {
    place(id).replaceChildren(...[render(value)].flat());
    shown.set(id, wanted);
  }
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

function connectionRow(connection, today) {
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
    element("th", [connection.schema, element("small", connection.service)], { scope: "row" }),
    element("td", element("code", connection.id)),
    element("td", setup),
    element("td", sync),
    element("td", state(connection.update_state)),
    element("td", moment(connection.succeeded_at, today)),
    element("td", moment(connection.failed_at, today)),
  ]);
}

function groupCard(group, today) {
  const destination =
    group.destination === null ? "no destination" : `into ${words(group.destination)}`;
  const many = group.count === 1 ? "1 connection" : `${group.count} connections`;
  const parts = [
    element(
      "div",
      [
        element("h3", group.name),
        element("code", group.id, { class: "quiet" }),
        element("span", `${destination} · ${many}`, { class: "quiet" }),
      ],
      { class: "head" },
    ),
  ];
  if (group.count > 0) {
    const columns = ["Connection", "Id", "Setup", "Sync", "Data", "Last success", "Last failure"];
    const rows = group.connections.map((connection) => connectionRow(connection, today));
    const title = `Connections of ${group.name}`;
    // On a narrow screen it is scrolled sideways, with the keyboard too.
    const reachable = { class: "wide-table", role: "region", "aria-label": title, tabindex: "0" };
    parts.push(element("div", table(title, columns, rows), reachable));
  }
  const hidden = group.count - group.connections.length;
  if (hidden > 0) {
    const more = element("button", "Show this group alone", { type: "button" });
    more.addEventListener("click", () => turnTo(from, group.id));
    const buttons = onlyGroup === null ? [" ", more] : [];
    parts.push(element("p", [`and ${hidden} more.`, ...buttons]));
  }
  return card(parts);
}

function renderGroups({ groups, today }) {
  if (groups.length > 0) {
    return groups.map((group) => groupCard(group, today));
  }
  return nothing(onlyGroup === null ? "The account has no groups." : "There is no such group.");
}

function renderFaults(faults) {
  if (faults.length === 0) {
    return nothing("None: every request is answered as it should be.");
  }
  const rows = faults.map((fault) => {
    const where = [fault.method ?? "any method", fault.path ?? "any path"].join(", ");
    const more = Object.entries(fault.more).map(([name, value]) => `${words(name)} ${value}`);
    const times = fault.times === null ? "any number" : fault.times;
    return element("tr", [
      element(
        "td",
        [fault.what, element("small", [where, ...more].join(" · "))],
        { class: "what" },
      ),
      element("td", `${fault.met} of ${times}`),
    ]);
  });
  return card(table("Faults in force", ["What, and for which requests", "Met"], rows));
}

function statusTone(request) {
  if (request.status === null || request.status >= 500) {
    return "bad";
  }
  return request.status >= 400 ? "waiting" : "good";
}

function renderRequests(requests) {
  if (requests.length === 0) {
    return nothing("None yet.");
  }
  const rows = requests.map((request) => {
    const notes = [];
    if (request.fault !== null) {
      notes.push(element("small", `Fault: ${request.fault}`));
    }
    const status = request.status === null ? "no answer" : String(request.status);
    return element("tr", [
      element("td", element("code", request.method)),
      element("td", [element("code", request.path), ...notes], { class: "path" }),
      element("td", element("span", status, { class: `state ${statusTone(request)}` })),
    ]);
  });
  return card(table("Last requests, newest first", ["Method", "Path", "Status"], rows));
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
  place("pages").hidden = !(several || onlyGroup !== null);
  place("previous").hidden = place("next").hidden = onlyGroup !== null;
  place("all").hidden = onlyGroup === null;
  place("previous").disabled = overview.from === 0;
  place("next").disabled = last >= all;
  place("shown").textContent = onlyGroup === null ? `${overview.from + 1} to ${last} of ${all}` : "";
}

function render(overview) {
  const [today, time] = overview.now.split("T");
  if (onlyGroup === null) {
    from = overview.from;
  }
  step = overview.at_a_time;
  place("account").textContent = overview.account;
  place("now").textContent = `${today} ${time.slice(0, 8)}`;
  place("now").dateTime = overview.now;
  renderPages(overview);
  show("counts", overview.counts, renderCounts);
  show("groups", { groups: overview.groups, today }, renderGroups);
  show("faults", overview.faults, renderFaults);
  show("requests", overview.requests, renderRequests);
  if (turned) {
    turned = false;
    place("groups-title").focus();
  }
}

// A screen reader reads this out whenever it changes, so it is set only then.
function tellConnection(text, lost) {
  const line = place("connection");
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
  const asked = address();
  try {
    const answer = await fetch(asked);
    if (!answer.ok) {
      throw new Error(`the simulator answered ${answer.status}`);
    }
    const overview = await answer.json();
    // Whoever has turned to another page meanwhile is not brought back.
    if (asked === address()) {
      render(overview);
      tellConnection("Up to date", false);
    }
  } catch (error) {
    tellConnection(`Not up to date: ${error.message}`, true);
  }
  clearTimeout(timer);
  if (!document.hidden) {
    timer = setTimeout(update, EVERY_MS);
  }
}

function turnTo(first, group) {
  turned = group !== onlyGroup;
  from = Math.max(0, first);
  onlyGroup = group;
  update();
}

place("previous").addEventListener("click", () => turnTo(from - step, null));
place("next").addEventListener("click", () => turnTo(from + step, null));
place("all").addEventListener("click", () => turnTo(from, null));
// Nobody looks at a hidden page: it rests until somebody does.
document.addEventListener("visibilitychange", () => document.hidden || update());
update();
