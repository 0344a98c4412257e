/** The page, for Eta; every value is escaped. A line break behind a tag does not come out. */
export const template = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy"\
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Asbuilt: <%= it.run.verdict %></title><style><%~ it.style %></style></head><body>
<h1>Company Users API, as built</h1>
<p class="soft"><%= it.about %></p>
<section class="verdict <%= it.run.verdict %>"><strong><%= it.run.verdict %></strong>
<% if (it.run.problem) { %><p><%= it.run.problem %></p><% } %>
<ul class="facts"><% it.facts.forEach(fact => { %>
<li><b><%= fact.value %></b> <%= fact.label %></li><% }) %></ul></section>
<h2>Findings</h2>
<% if (it.entries.length === 0) { %><p>None.</p><% } else { %>
<form><label>Rule <select name="rule"><option value="">all</option>\
<% it.rules.forEach(rule => { %><option><%= rule %></option><% }) %></select></label>
<label>Version <select name="version"><option value="">all</option>\
<% it.versions.forEach(version => { %><option><%= version %></option><% }) %></select></label>
<label>Severity <select name="severity"><option value="">all</option>\
<% it.severities.forEach(severity => { %><option><%= severity %></option><% }) %></select></label></form>
<p id="none" hidden>No finding fits these filters.</p><% } %>
<% it.entries.forEach(entry => { %>
<details data-rule="<%= entry.rule %>" data-versions="<%= entry.versions.join(' ') %>"\
 data-severity="<%= entry.severity %>" class="<%= entry.severity %>">
<summary><b><%= entry.severity %></b> <%= entry.clause %> – <%= entry.message %> \
<span class="soft"><%= it.counted(entry.operations.length, 'operation') %></span></summary>
<div><p><%= entry.text %> <span class="soft">(<%= entry.title %>; source: <%= entry.sources.join(', ') %>)</span></p>
<dl><dt>At</dt><dd><code><%= entry.location %></code></dd>\
<dt>Expected</dt><dd><code><%~ include('@pieces', { pieces: entry.expected }) %></code></dd>\
<dt>Received</dt><dd><code><%~ include('@pieces', { pieces: entry.received }) %></code><% if (entry.note) { %>
 <span class="soft"><%= entry.note %></span><% } %></dd>
<dt>On</dt><dd><% entry.operations.forEach(operation => { %>
<%= operation.id %> <span class="soft">v<%= operation.version %>, <%= operation.count %>×,\
 <%= operation.fingerprint %></span><br><% }) %></dd></dl>
<% if (entry.follows.length) { %><p class="soft">With it:</p><ul><% entry.follows.forEach(other => { %>
<li><%= other.severity %> <%= other.clause %> <span class="soft">at <%= other.location %>,\
 <%= it.counted(other.operations, 'operation') %></span></li><% }) %></ul><% } %>
<% if (entry.curls.length) { %><p class="soft">Ask again (<%= entry.replayed %>; asbuilt verify --replay\
 <%= entry.operations[0].fingerprint %> --from run.json):</p><% entry.curls.forEach(({ curl, times }) => { %>
<pre><%= curl %></pre><% if (times > 1) { %><p class="soft"><%= times %> times</p><% } %><% }) %><% } %>
<% entry.exchanges.forEach(exchange => { %><div class="exchange"><p class="soft"><%= exchange.request %></p>\
<pre><%= exchange.sent %></pre><pre><%= exchange.received %></pre></div><% }) %>
</div></details><% }) %>
<h2>Rules and versions</h2>
<p class="legend"><% it.legend.forEach(item => { %>
<span class="<%= item.state %>"><%= item.mark %> <%= item.text %></span><% }) %></p>
<div class="scroll"><table><thead><tr><th>Rule</th><th></th><% it.versions.forEach(version => { %>
<th><%= version %></th><% }) %></tr></thead><tbody>
<% it.rows.forEach(row => { %><tr><th><%= row.rule %></th><td><%= row.title %><% if (row.client) { %>
 <span class="soft">(<%= it.counted(row.client, 'clause') %> for clients, proved by the tests of our own)</span>\
<% } %></td><% row.cells.forEach(cell => { %>
<td class="cell <%= cell.state %>" title="<%= cell.state %>: <%= cell.judged %> of <%= cell.of %> judged">\
<%= cell.mark %> <% if (cell.of) { %><small><%= cell.judged %>/<%= cell.of %></small><% } %></td><% }) %></tr><% }) %>
</tbody></table></div>
<% if (it.skips.length) { %><h2>Not judged</h2><ul><% it.skips.forEach(skip => { %>
<li><%= skip.sentence %>: <%= it.extentOf(skip) %>\
<% if (skip.details.length) { %> (<%= skip.details.slice(0, 5).map(({ detail }) => detail).join('; ') %>\
<% if (skip.details.length > 5) { %>; …<% } %>)<% } %> \
<span class="soft"><%= skip.clauses.slice(0, 12).join(', ') %><% if (skip.clauses.length > 12) { %>, …<% } %>
</span></li><% }) %></ul><% } %>
<p class="soft hint"><%= it.run.tool.name %> <%= it.run.tool.version %><% if (it.run.kind === 'targeted') { %>
, seed <%= it.run.seed %><% } %></p>
<script><%~ it.script %></script></body></html>
`

/** A text in pieces, of which some differ from what was expected. */
export const pieces = `<% it.pieces.forEach(piece => { %><% if (piece.differs) { %><mark><%= piece.text %></mark>\
<% } else { %><%= piece.text %><% } %><% }) %>`
