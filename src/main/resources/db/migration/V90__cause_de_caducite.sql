-- A convention of a decision that had been withdrawn before the project was given up ends with the withdrawal: taking back the
-- désistement does not make it count again. No convention exists before the decision is notified.
UPDATE convention c
  JOIN grappe g ON g.id = c.grappe_id
   SET c.caduque_cause = 'RETRAIT',
       c.version = c.version + 1,
       c.trace_par_id = NULL,
       c.trace_le = UTC_TIMESTAMP(6),
       c.trace_motif = 'Reprise : décision retirée avant le désistement'
 WHERE c.caduque_cause = 'DESISTEMENT'
   AND g.statut = 'ABANDONNEE'
   AND g.abandon_depuis NOT IN ('NOTIFIEE', 'CONVENTIONNEE');
