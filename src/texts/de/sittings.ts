/** A sitting: all that is kept, as a file or as a report, and what was opened from such files, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { SittingCounts } from '../en/sittings.ts';
import type { Formats } from '../formats.ts';
import { machineGerman } from './machine.ts';
import { reportGerman } from './report.ts';

export const sittingGerman = (formats: Formats): ChartTexts['sitting'] => {
  const { and, date, plural } = formats;
  const predicted = (predictions: number): string => plural(predictions, 'Vorhersage', 'Vorhersagen');
  const contents = ({
    runs = 0,
    sweeps = 0,
    exits = 0,
    cards = 0,
    predictions = 0,
    claims = 0,
    ladders = 0,
    weights = 0,
    writings = 0,
  }: Partial<SittingCounts>): string => {
    const parts = [
      ...(runs > 0 ? [plural(runs, 'Lauf', 'Läufe')] : []),
      ...(sweeps > 0 ? [plural(sweeps, 'Messreihe', 'Messreihen')] : []),
      ...(exits > 0 ? [plural(exits, 'Messung von Ausstiegen', 'Messungen von Ausstiegen')] : []),
      ...(cards > 0 ? [plural(cards, 'Rechnerkarte', 'Rechnerkarten')] : []),
      ...(predictions > 0 ? [predicted(predictions)] : []),
      ...(claims > 0 ? [plural(claims, 'Vorlesungsprüfung', 'Vorlesungsprüfungen')] : []),
      ...(ladders > 0 ? [plural(ladders, 'Leiter', 'Leitern')] : []),
      ...(weights > 0 ? [plural(weights, 'Messung des Gewichts', 'Messungen des Gewichts')] : []),
      ...(writings > 0 ? [plural(writings, 'Messung des Schreibens', 'Messungen des Schreibens')] : []),
    ];
    return parts.length === 0 ? 'nichts' : and(parts);
  };
  return {
    title: 'Diese Sitzung',
    kept: (counts) => `In diesem Browser aufbewahrt, nur für diese Adresse: ${contents(counts)}.`,
    report: 'Bericht zum Abgeben',
    reportNote:
      'Eine Datei mit Einstellungen, Bildern, Tabellen und Vorhersagen. Sie öffnet sich in jedem Browser, ohne Netz.',
    save: 'Alles als JSON speichern',
    saveNote: 'Jede Zahl, wie sie gemessen wurde. Auf einem anderen Rechner lässt es sich hier öffnen.',
    noRoom: (sittings) =>
      `Für ${plural(sittings, 'Sitzung, die anderswo aufgezeichnet wurde', 'Sitzungen, die anderswo aufgezeichnet wurden')}, hat die Datei keinen Platz. Die Dateien, aus denen sie kamen, aufbewahren.`,
    open: 'Eine gespeicherte Sitzung öffnen …',
    file: 'Datei einer Sitzung',
    nothing: 'In dieser Datei ist nichts.',
    otherKind: 'Die Datei ist JSON, aber keine Sitzung von Early Exit.',
    leftOut: (parts) =>
      `Eine neuere Version dieser Seite hat diese Datei gespeichert. Was diese hier nicht lesen kann, ist weggelassen: ${and(parts.slice(0, 5))}. Die neuere öffnet alles.`,
    elsewhere: 'Anderswo aufgezeichnet',
    from: (environment, saved) =>
      environment === null
        ? `Anderswo aufgezeichnet, gespeichert ${date(saved)}`
        : `Aufgezeichnet auf ${machineGerman(formats)(environment)}, ${date(environment.time)}`,
    contents,
    predictions: predicted,
    claimsTable: { columns: { claim: 'Behauptung', verdict: 'Urteil', why: 'Warum', figures: 'Zahlen' } },
    measured: (seconds, when) => `in ${formats.figure(seconds)} s gemessen, ${date(when)}`,
    check: (ns) => `eine Prüfung kostet ${ns}`,
    iteration: (ns) => `eine Iteration ${ns}`,
    words: reportGerman(formats),
  };
};
