-- A convention ends with the decision that it carries out, or with its project: it is caduque, counts no more, and another one
-- may follow. What was signed and paid by it stays written.
ALTER TABLE convention
    DROP CONSTRAINT convention_signature,
    -- day on which what ended it was recorded
    ADD COLUMN caduque_le DATE NULL,
    ADD COLUMN caduque_cause VARCHAR(20) NULL,
    ADD CONSTRAINT convention_signature CHECK ((etat = 'SIGNEE') = (signee_le IS NOT NULL AND caduque_le IS NULL)),
    ADD CONSTRAINT convention_caducite CHECK (
        (etat = 'CADUQUE') = (caduque_le IS NOT NULL) AND (caduque_le IS NULL) = (caduque_cause IS NULL)
        AND (caduque_le IS NULL OR courante IS NULL));

-- Those that nothing had ended: of a decision withdrawn since, be another one taken, and of a project given up.
UPDATE convention c
  JOIN grappe g ON g.id = c.grappe_id
  LEFT JOIN (SELECT grappe_id, MAX(retiree_le) retiree_le, MAX(IF(courante = 1, decide_le, NULL)) decide_le
               FROM decision GROUP BY grappe_id) d ON d.grappe_id = g.id
   SET c.etat = 'CADUQUE',
       c.courante = NULL,
       c.caduque_le = DATE(COALESCE(IF(g.statut = 'ABANDONNEE', g.abandon_saisi_le, d.retiree_le), UTC_TIMESTAMP())),
       c.caduque_cause = IF(g.statut = 'ABANDONNEE', 'DESISTEMENT', 'RETRAIT'),
       c.version = c.version + 1,
       c.trace_par_id = NULL,
       c.trace_le = UTC_TIMESTAMP(6),
       c.trace_motif = 'Reprise : décision retirée ou désistement du porteur'
 WHERE c.courante = 1
   AND (g.statut NOT IN ('NOTIFIEE', 'CONVENTIONNEE')
        OR g.statut = 'NOTIFIEE' AND d.retiree_le IS NOT NULL AND c.generee_le < d.decide_le);

-- The one that counts or, of a project given up, the one that was signed: what was followed under it stays readable. At most
-- one a grappe: no other is made once one is signed.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW convention_de_grappe AS
SELECT grappe_id, id, etat, reference, montant, duree_mois, envoyee_le, signee_le
  FROM convention
 WHERE courante = 1 OR signee_le IS NOT NULL;
