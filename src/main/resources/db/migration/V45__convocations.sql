-- A meeting keeps its organizer for its whole life, whoever moves or cancels it, as calendars demand (RFC 5546 §2.1.1); and whether
-- those invited see one another's addresses.
ALTER TABLE point_mensuel
    ADD COLUMN organisateur_nom VARCHAR(255) NOT NULL DEFAULT '',
    ADD COLUMN organisateur_courriel VARCHAR(254) NOT NULL DEFAULT '',
    ADD COLUMN invites_visibles BOOLEAN NOT NULL DEFAULT FALSE;

-- Until now whoever acted was named: the first invitation was by who planned it.
UPDATE point_mensuel p
  JOIN (SELECT v.id, a.nom_complet, a.courriel
          FROM (SELECT id, trace_par_id, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ROW_START) rang
                  FROM point_mensuel FOR SYSTEM_TIME ALL) v
          JOIN personnes a ON a.id = v.trace_par_id
         WHERE v.rang = 1) o ON o.id = p.id
   SET p.organisateur_nom = o.nom_complet, p.organisateur_courriel = o.courriel;
