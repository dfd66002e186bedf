/** How a report looks, on a screen and on paper. */
export const REPORT_STYLE = `
body{max-width:64rem;margin:2rem auto;padding:0 1rem;color:#191c21;background:#fff;font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.625rem}h2{margin-top:2rem;font-size:1.25rem;border-top:1px solid #d8dbe0;padding-top:1rem}h3{font-size:1rem;margin-bottom:0}
img{display:block;max-width:100%;margin:.5rem 0}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top;border-bottom:1px solid #d8dbe0}
svg{max-width:40rem;width:100%;font:13px system-ui,sans-serif}circle{fill:#1f4fbf}
.label{font-weight:600}.tag{font-weight:400;border:1px solid #d8dbe0;border-radius:.25rem;padding:0 .375rem;font-size:.8125rem}td .label{margin:0}
.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem}.panel{width:15rem}path{fill:none;stroke:#1f4fbf;stroke-width:2}.ramp{stroke:#5b6270;stroke-dasharray:4 4}
.rule{stroke:#d8dbe0}.interval{stroke:#1f4fbf;stroke-width:2;opacity:.5}
@media print{body{margin:0}h2{break-after:avoid}table{font-size:.75rem}a{color:inherit}}
`;
