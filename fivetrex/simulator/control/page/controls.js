// The buttons that use the control API. Only this page can: see `origin_checks`.
"use strict";

async function control(method, path, body) {
  const options = { method };
  if (body !== undefined) {
    options.headers = { "Content-Type": "application/json" };
    options.body = JSON.stringify(body);
  }
  const response = await fetch(`/_simulator/${path}`, options);
  if (!response.ok) {
    const { message } = await response.json();
    throw new Error(message);
  }
}

// A button whose action is described by its label and by what it applies to.
function actionButton(label, about, method, path, body) {
  const button = element("button", label, { type: "button", "aria-label": `${label}: ${about}` });
  button.addEventListener("click", () => act(button, method, path, body));
  return button;
}

async function act(button, method, path, body) {
  button.disabled = true;
  try {
    await control(method, path, body);
    byId("outcome").textContent = `Done: ${button.getAttribute("aria-label") ?? button.textContent}`;
  } catch (error) {
    byId("outcome").textContent = `Not done: ${error.message}`;
  }
  button.disabled = false;
  update();
}

function connectionActions(connection) {
  const path = `connections/${encodeURIComponent(connection.id)}`;
  const about = connection.id;
  const buttons = [
    actionButton("Fail sync", about, "POST", `${path}/fail-next-sync`, {}),
    connection.setup_state === "connected"
      ? actionButton("Break", about, "POST", `${path}/break`, {})
      : actionButton("Repair", about, "POST", `${path}/repair`),
  ];
  return element("div", buttons, { class: "actions" });
}

function addControls() {
  const everything = "the simulator";
  byId("clock-actions").append(
    actionButton("+1 minute", "advance the clock", "POST", "clock/advance", { seconds: 60 }),
    actionButton("+1 hour", "advance the clock", "POST", "clock/advance", { seconds: 3600 }),
    actionButton("Reset", everything, "POST", "reset"),
  );
  const unavailable = { kind: "status", status: 503 };
  const limited = { kind: "rate_limited", retry_after: 30 };
  byId("fault-actions").append(
    actionButton("Inject 503", "one request", "POST", "faults", unavailable),
    actionButton("Inject 429", "one request", "POST", "faults", limited),
    actionButton("Remove all", "all faults", "DELETE", "faults"),
  );
}
