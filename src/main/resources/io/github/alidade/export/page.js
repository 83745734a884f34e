"use strict";
(() => {
  const data = JSON.parse(document.getElementById("topology").textContent);
  const byId = id => document.getElementById(id);
  const picture = byId("picture"), details = byId("details"), search = byId("search"), found = byId("found");
  const groups = new Map();
  for (const group of picture.querySelectorAll("[data-of]")) {
    const of = group.dataset.of;
    if (!groups.has(of)) groups.set(of, []);
    groups.get(of).push(group);
  }
  const linesOf = new Map();
  for (const [id, line] of Object.entries(data.lines)) {
    line.source = "n" + line.source;
    line.target = "n" + line.target;
    for (const end of new Set([line.source, line.target])) {
      if (!linesOf.has(end)) linesOf.set(end, []);
      linesOf.get(end).push(id);
    }
  }

  // Moving about

  const box = picture.viewBox.baseVal;
  const whole = { x: box.x, y: box.y, w: box.width, h: box.height };
  const least = whole.w / 400, most = Math.max(whole.w, whole.h) * 4;
  // The buttons for zoom stand in the lower right corner, where the picture says what drew it.
  const foot = 56;
  // Below this scale names are too small to read.
  const readable = 0.7;
  let seen = { ...whole }, waiting = false, untouched = true;

  function show(next) {
    const w = Math.min(Math.max(next.w, least), most);
    untouched = false;
    seen = { x: next.x, y: next.y, w, h: next.h * w / next.w };
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      paint(seen);
    });
  }

  const paint = part => picture.setAttribute("viewBox", `${part.x} ${part.y} ${part.w} ${part.h}`);

  /** How many units of the picture one pixel of the screen shows; the picture stays whole within its place. */
  const unit = () => {
    const place = picture.getBoundingClientRect();
    return Math.max(seen.w / (place.width || 1), seen.h / (place.height || 1));
  };

  function at(clientX, clientY) {
    const place = picture.getBoundingClientRect(), u = unit();
    return {
      x: seen.x + seen.w / 2 + (clientX - place.left - place.width / 2) * u,
      y: seen.y + seen.h / 2 + (clientY - place.top - place.height / 2) * u
    };
  }

  function zoom(factor, point) {
    const about = point || { x: seen.x + seen.w / 2, y: seen.y + seen.h / 2 };
    const w = Math.min(Math.max(seen.w / factor, least), most), f = w / seen.w;
    show({ x: about.x + (seen.x - about.x) * f, y: about.y + (seen.y - about.y) * f, w, h: seen.h * f });
  }

  /** The whole picture, or as much as has room at a scale at which names can be read: then from where it begins. */
  function fit(atLeast = 0) {
    const place = picture.getBoundingClientRect();
    if (!place.width || place.height <= foot) return;
    const room = place.height - foot;
    const scale = Math.max(Math.min(place.width / whole.w, room / whole.h), atLeast);
    const w = place.width / scale, h = place.height / scale, high = room / scale;
    const x = w < whole.w ? whole.x : whole.x - (w - whole.w) / 2;
    const y = high < whole.h
      ? Math.min(Math.max(beginning() - high / 2, whole.y), whole.y + whole.h - high)
      : whole.y - (high - whole.h) / 2;
    show({ x, y, w, h });
  }

  /** How far down the leftmost card is: the picture is read from there. */
  function beginning() {
    const boxes = [...picture.querySelectorAll(".node")].map(node => node.getBBox());
    const first = boxes.reduce((a, b) => (b.x < a.x ? b : a), boxes[0] || whole);
    return first.y + (first.height || first.h) / 2;
  }

  function begin() {
    fit(readable);
    paint(seen);
    untouched = true;
  }

  const pan = (dx, dy) => show({ ...seen, x: seen.x + dx * unit(), y: seen.y + dy * unit() });

  function reveal(id) {
    const group = (groups.get(id) || [])[0];
    if (!group) return;
    const b = group.getBBox(), cx = b.x + b.width / 2, cy = b.y + b.height / 2;
    const w = Math.min(seen.w, Math.max(b.width * 6, 900)), h = seen.h * w / seen.w;
    show({ x: cx - w / 2, y: cy - h / 2, w, h });
  }

  picture.addEventListener("wheel", event => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016)), at(event.clientX, event.clientY));
  }, { passive: false });

  const fingers = new Map();
  let moved = 0;
  picture.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved = 0;
  });
  picture.addEventListener("pointermove", event => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (moved > 4 && !picture.hasPointerCapture(event.pointerId)) {
      picture.setPointerCapture(event.pointerId);
      picture.classList.add("moving");
    }
    if (fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
      const length = p => Math.hypot(p.x - other.x, p.y - other.y) || 1;
      zoom(length(now) / length(before), at((now.x + other.x) / 2, (now.y + other.y) / 2));
    } else if (moved > 4) {
      pan(before.x - now.x, before.y - now.y);
    }
    fingers.set(event.pointerId, now);
  });
  const lift = event => {
    fingers.delete(event.pointerId);
    picture.classList.remove("moving");
  };
  picture.addEventListener("pointerup", lift);
  picture.addEventListener("pointercancel", lift);

  // Choosing

  let chosen = null;

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function link(id) {
    const button = element("button", data.nodes[id].name);
    button.addEventListener("click", () => choose(id, true));
    return button;
  }

  function why(edge) {
    const all = [];
    for (const evidence of edge.evidence) {
      const p = element("p", undefined, "why " + evidence.certainty);
      let text = evidence.kind + " (" + evidence.certainty + ")";
      if (evidence.where) text += ": " + evidence.where;
      if (evidence.match) text += " \u2192 " + evidence.match;
      if (evidence.via) text += ", via " + evidence.via.join(", ");
      p.textContent = text;
      all.push(p);
    }
    return all;
  }

  function relation(line, self) {
    const block = element("div", undefined, "edge");
    if (self === undefined) {
      block.append(link(line.source), " \u2192 ", link(line.target));
    } else {
      block.append(self === line.source ? "\u2192 " : "\u2190 ", link(self === line.source ? line.target : line.source));
    }
    for (const edge of line.edges) {
      block.append(element("p", edge.label && edge.label !== edge.relation ? edge.relation + " \u00b7 " + edge.label : edge.relation));
      block.append(...why(edge));
    }
    return block;
  }

  function rows(id) {
    const all = [];
    for (const row of document.querySelectorAll(`#tables tr[data-of="${id}"]`)) {
      const sheet = row.closest(".sheet"), list = element("dl");
      const heads = sheet.querySelectorAll("th");
      [...row.cells].forEach((cell, i) => {
        const text = cell.innerText || [...cell.childNodes].map(n => n.nodeName === "BR" ? "\n" : n.textContent).join("");
        if (text.trim() !== "-") list.append(element("dt", heads[i].textContent), element("dd", text));
      });
      all.push(element("h3", sheet.querySelector("h2").textContent), list);
    }
    return all;
  }

  function tell(id) {
    const close = element("button", "\u00d7", "close");
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", () => choose(null));
    const parts = [close];
    const node = data.nodes[id], line = data.lines[id];
    if (node) {
      parts.push(element("h2", node.name), element("p", node.kind, "kind"));
      const list = element("dl");
      const fact = (name, text) => text && list.append(element("dt", name), element("dd", text));
      fact("In short", node.telling);
      fact("Account", node.account);
      fact("Region", node.region);
      if (!node.described) fact("Known", "only because others name it");
      parts.push(list);
      const all = (linesOf.get(id) || []).map(l => data.lines[l]);
      const out = all.filter(l => l.source === id), back = all.filter(l => l.source !== id);
      if (out.length) parts.push(element("h3", "Goes to"), ...out.map(l => relation(l, id)));
      if (back.length) parts.push(element("h3", "Comes from"), ...back.map(l => relation(l, id)));
      parts.push(...rows(id));
    } else {
      parts.push(element("h2", line.label || line.edges[0].relation), element("p", "Why this line is here", "kind"));
      parts.push(element("h3", "Evidence"), relation(line));
    }
    details.replaceChildren(...parts);
    details.scrollTop = 0;
  }

  function choose(id, look) {
    chosen = id;
    for (const lit of picture.querySelectorAll(".lit, .pick")) lit.classList.remove("lit", "pick");
    for (const row of document.querySelectorAll("tr.pick")) row.classList.remove("pick");
    picture.classList.toggle("chosen", id !== null);
    details.hidden = id === null;
    if (id === null) return;
    const light = other => (groups.get(other) || []).forEach(group => group.classList.add("lit"));
    const lines = data.lines[id] ? [id] : linesOf.get(id) || [];
    light(id);
    for (const line of lines) {
      light(line);
      light(data.lines[line].source);
      light(data.lines[line].target);
    }
    (groups.get(id) || []).forEach(group => group.classList.add("pick"));
    document.querySelectorAll(`#tables tr[data-of="${id}"]`).forEach(row => row.classList.add("pick"));
    tell(id);
    if (look) reveal(id);
  }

  /** Lines are thin: whoever points a little beside one means it. */
  function pointed(x, y) {
    for (const reach of [0, 3, 6]) {
      for (const [dx, dy] of [[0, 0], [reach, 0], [-reach, 0], [0, reach], [0, -reach]]) {
        const under = document.elementFromPoint(x + dx, y + dy);
        const group = under && under.closest && under.closest("#picture [data-of]");
        if (group) return group.dataset.of;
      }
    }
    return null;
  }

  picture.addEventListener("click", event => {
    if (moved <= 4) choose(pointed(event.clientX, event.clientY));
  });
  document.querySelector("#tables .sheets").addEventListener("click", event => {
    const row = event.target.closest("tr[data-of]");
    if (row && !String(getSelection())) choose(row.dataset.of);
  });

  // By keyboard: arrows move, Tab steps from card to card, Enter chooses

  const cards = Object.keys(data.nodes).filter(id => groups.has(id));
  let stop = -1;
  picture.addEventListener("keydown", event => {
    const step = event.shiftKey ? 240 : 60;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (moves[event.key]) {
      pan(...moves[event.key]);
    } else if (event.key === "Tab") {
      const next = stop + (event.shiftKey ? -1 : 1);
      if (next < 0 || next >= cards.length) {
        stop = event.shiftKey ? -1 : cards.length;
        return;
      }
      stop = next;
      groups.get(cards[stop])[0].focus({ preventScroll: true });
      reveal(cards[stop]);
    } else if (event.key === "Enter" || event.key === " ") {
      const group = document.activeElement.closest("[data-of]");
      if (group) choose(group.dataset.of);
    } else {
      return;
    }
    event.preventDefault();
  });
  picture.addEventListener("focus", () => { if (stop >= cards.length) stop = cards.length - 1; });

  document.addEventListener("keydown", event => {
    const typing = event.target === search;
    if (event.key === "Escape") {
      if (!found.hidden) closeFound();
      else choose(null);
    } else if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (event.key === "/") {
      search.focus();
      event.preventDefault();
    } else if (event.key === "+" || event.key === "=") {
      zoom(1.25);
    } else if (event.key === "-") {
      zoom(0.8);
    } else if (event.key === "0") {
      fit();
    }
  });

  // Finding

  let hits = [], marked = 0;

  function closeFound() {
    found.hidden = true;
    search.setAttribute("aria-expanded", "false");
    search.removeAttribute("aria-activedescendant");
  }

  function find() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const has = text => words.every(word => text.toLowerCase().includes(word));
    filter(words.length ? has : null);
    if (!words.length || byId("diagram").hidden) {
      closeFound();
      return;
    }
    hits = Object.entries(data.nodes).filter(([, n]) => has(n.name + " " + n.kind + " " + (n.telling || ""))).slice(0, 50);
    marked = 0;
    found.replaceChildren(...hits.map(([id, node], i) => {
      const item = element("li", node.name);
      item.id = "hit-" + i;
      item.setAttribute("role", "option");
      item.append(element("span", node.kind));
      item.addEventListener("mousedown", event => {
        event.preventDefault();
        take(id);
      });
      return item;
    }));
    if (!hits.length) found.append(element("li", "Nothing has this name."));
    found.hidden = false;
    search.setAttribute("aria-expanded", "true");
    mark();
  }

  function mark() {
    [...found.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === marked && hits.length > 0)));
    if (hits.length) {
      search.setAttribute("aria-activedescendant", "hit-" + marked);
      found.children[marked].scrollIntoView({ block: "nearest" });
    }
  }

  function take(id) {
    closeFound();
    choose(id, true);
  }

  search.addEventListener("input", find);
  search.addEventListener("focus", () => { if (search.value) find(); });
  search.addEventListener("blur", closeFound);
  search.addEventListener("keydown", event => {
    if (event.key === "Enter" && !found.hidden && hits[marked]) {
      take(hits[marked][0]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && hits.length) {
      marked = (marked + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % hits.length;
      mark();
      event.preventDefault();
    }
  });

  /** Shows only the rows that have the words searched for. */
  function filter(has) {
    let any = false;
    for (const sheet of document.querySelectorAll(".sheet")) {
      let some = false;
      for (const row of sheet.querySelectorAll("tbody tr")) {
        const shown = !has || has(row.textContent);
        row.hidden = !shown;
        some = some || shown;
      }
      sheet.hidden = !some;
      any = any || some;
    }
    byId("no-rows").hidden = any || document.querySelector(".sheet") === null;
  }

  // Sorting: up, down, and as it was

  const natural = new Intl.Collator("en", { numeric: true });

  function sort(table, column, way) {
    const body = table.tBodies[0];
    const was = body.rowsAsWritten || (body.rowsAsWritten = [...body.rows]);
    const text = row => row.cells[column].textContent;
    const rows = [...was];
    // What is not there stays at the end, whichever way.
    if (way) rows.sort((a, b) => (text(a) === "-") - (text(b) === "-") || way * natural.compare(text(a), text(b)));
    body.append(...rows);
  }

  for (const table of document.querySelectorAll(".sheet table")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = element("button", head.textContent);
      button.title = "Sort by " + head.textContent;
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        heads.forEach(other => other.removeAttribute("aria-sort"));
        if (now !== "descending") head.setAttribute("aria-sort", now === "ascending" ? "descending" : "ascending");
        sort(table, column, now === "ascending" ? -1 : now === "descending" ? 0 : 1);
      });
      head.replaceChildren(button);
    });
  }

  // Diagram or tables, light or dark

  function tab(tables) {
    byId("tables").hidden = !tables;
    byId("diagram").hidden = tables;
    byId("show-tables").setAttribute("aria-selected", String(tables));
    byId("show-diagram").setAttribute("aria-selected", String(!tables));
    closeFound();
  }

  byId("show-tables").addEventListener("click", () => tab(true));
  byId("show-diagram").addEventListener("click", () => tab(false));
  byId("zoom-in").addEventListener("click", () => zoom(1.25));
  byId("zoom-out").addEventListener("click", () => zoom(0.8));
  byId("fit").addEventListener("click", () => fit());
  addEventListener("resize", () => { if (untouched) begin(); });
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
  });
  // Paper is white, and browsers leave backgrounds out.
  let onScreen;
  addEventListener("beforeprint", () => {
    paint(whole);
    onScreen = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = "light";
  });
  addEventListener("afterprint", () => { document.documentElement.dataset.theme = onScreen; paint(seen); });
  begin();
  document.documentElement.dataset.ready = "yes";
})();
