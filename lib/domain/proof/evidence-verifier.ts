/**
 * The script inside an evidence pack, as text: it must run in a page that was opened from a disk, years later, without
 * this project. It repeats SHA-256 and the canonical text in plain JavaScript on purpose; the test beside it holds both
 * to the project's own.
 */
export const evidenceVerifier = `
'use strict';
function sha256(text) {
  var bytes = Array.from(new TextEncoder().encode(text)), bits = bytes.length * 8, h = [], k = [], n = 2;
  for (; k.length < 64; n++) {
    var prime = true;
    for (var f = 2; f * f <= n; f++) if (n % f === 0) { prime = false; break; }
    if (!prime) continue;
    if (h.length < 8) h.push(fraction(Math.sqrt(n)));
    k.push(fraction(Math.cbrt(n)));
  }
  function fraction(x) { return ((x - Math.floor(x)) * 4294967296) | 0; }
  function turn(x, by) { return (x >>> by) | (x << (32 - by)); }
  bytes.push(128);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (var s = 7; s >= 0; s--) bytes.push(Math.floor(bits / Math.pow(2, s * 8)) % 256);
  for (var at = 0; at < bytes.length; at += 64) {
    var w = [];
    for (var i = 0; i < 64; i++) {
      if (i < 16) {
        var b = at + i * 4;
        w[i] = (bytes[b] << 24) | (bytes[b + 1] << 16) | (bytes[b + 2] << 8) | bytes[b + 3];
      } else {
        var x = w[i - 15], y = w[i - 2];
        w[i] = (w[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0;
      }
    }
    var v = h.slice();
    for (i = 0; i < 64; i++) {
      var e = v[4], a = v[0];
      var one = (v[7] + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & v[5]) ^ (~e & v[6])) + k[i] + w[i]) | 0;
      var two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]))) | 0;
      v = [(one + two) | 0, a, v[1], v[2], (v[3] + one) | 0, e, v[5], v[6]];
    }
    for (i = 0; i < 8; i++) h[i] = (h[i] + v[i]) | 0;
  }
  return h.map(function (word) { return (word >>> 0).toString(16).padStart(8, '0'); }).join('');
}
function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join() + ']';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return '{' + Object.keys(value).sort().map(function (name) {
    return JSON.stringify(name) + ':' + canonical(value[name]);
  }).join() + '}';
}
function followPart(part, name) {
  var previous = part.length ? part[0].chain.previous : '', number = part.length ? part[0].chain.number - 1 : 0;
  for (var i = 0; i < part.length; i++) {
    var line = part[i], chain = line.chain;
    var said = Object.assign({}, line, { chain: { number: chain.number, previous: chain.previous } });
    var where = name + ' ' + (i + 1) + ' of ' + part.length + (line.record ? ' (' + line.record + ')' : '');
    if (chain.number !== number + 1) return { fault: where + ': a line is missing or stands elsewhere' };
    if (sha256(canonical(said)) !== chain.hash) return { fault: where + ': it says something else than when it was written' };
    if (chain.previous !== previous) return { fault: where + ': the line before it was replaced' };
    number = chain.number;
    previous = chain.hash;
  }
  return { end: previous };
}
function verifyPack(text) {
  var pack;
  try { pack = JSON.parse(text); } catch (e) {
    return { ok: false, where: 'the records cannot be read: ' + e.message };
  }
  if (!pack || pack.format !== 'tandem-evidence-1') return { ok: false, where: 'the format of the records' };
  if (Object.keys(pack).sort().join() !== 'activity,format,report,seal') return { ok: false, where: 'the parts of the records' };
  try {
    var report = followPart(pack.report, 'report line');
    if (report.fault) return { ok: false, where: report.fault };
    if (!pack.report.length || pack.report[0].chain.number !== 1 || pack.report[0].chain.previous !== '')
      return { ok: false, where: 'report line 1: the beginning of the report is missing' };
    var activity = followPart(pack.activity, 'activity line');
    if (activity.fault) return { ok: false, where: activity.fault };
    if (sha256(report.end + '|' + activity.end) !== pack.seal)
      return { ok: false, where: 'the seal: it does not belong to these records, or lines at an end are missing' };
    var written = canonical(pack).replace(/</g, '\\\\u003c');
    if (written !== text) {
      var at = 0;
      while (written[at] === text[at]) at++;
      return { ok: false, where: 'character ' + (at + 1) + ' of the records: not as it was written' };
    }
    return { ok: true, seal: pack.seal, report: pack.report.length - 1, activity: pack.activity.length };
  } catch (e) {
    return { ok: false, where: 'the records have another form than when they were written: ' + e.message };
  }
}
function showPack(page) {
  var text = page.getElementById('pack').textContent, found = verifyPack(text), result = page.getElementById('result');
  result.textContent = found.ok
    ? '\\u2713 Verified. ' + found.report + ' differences and ' + found.activity + ' lines of activity are as they were written. Compare this seal with the signed sheet: ' + found.seal
    : '\\u2717 NOT VERIFIED. Something was changed: ' + found.where + '.';
  var pack;
  try { pack = JSON.parse(text); } catch (e) { return; }
  var records = page.getElementById('records');
  [['Report', pack.report], ['Activity', pack.activity]].forEach(function (part) {
    if (!Array.isArray(part[1])) return;
    add(records, 'h2', part[0]);
    var table = add(records, 'table');
    part[1].forEach(function (line, i) {
      var row = add(table, 'tr');
      add(row, 'th', String(i + 1));
      add(row, 'td', Object.keys(line).filter(function (name) { return name !== 'chain'; }).map(function (name) {
        var value = line[name];
        return name + ': ' + (typeof value === 'string' ? value : JSON.stringify(value));
      }).join('\\n'));
      var cell = add(row, 'td');
      add(cell, 'code', line.chain ? line.chain.hash : '');
    });
  });
  function add(parent, kind, words) {
    var made = page.createElement(kind);
    if (words) made.textContent = words;
    parent.appendChild(made);
    return made;
  }
}
`;
