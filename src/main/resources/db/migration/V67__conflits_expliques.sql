-- A criterion may be asked of several things of a file: each conflict has its own motive. objet says which, « » for the file.
ALTER TABLE appreciation
    ADD COLUMN objet VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER critere,
    DROP KEY appreciation_critere,
    ADD UNIQUE KEY appreciation_critere (grappe_id, critere, objet);

-- Under the minimum size the avis said itself that its two conditions held; they are found of the grappe that is joined, and said
-- there alone. What avis said is carried there, as of who gave them and of that day. instruction.rejoint_grappe_financee and
-- calendrier_coherent are written no more: they stay for the history, which tells what was ticked.
INSERT INTO reponse_verification (grappe_id, sujet, satisfait, motif, trace_par_id, trace_le, trace_motif)
SELECT i.grappe_id, 'REJOINTE_MARCHE', TRUE, 'Repris de l’avis, qui disait le calendrier cohérent avec la grappe rejointe.',
       i.decide_par_id, i.decide_le, 'Repris de l’avis, qui disait le calendrier cohérent avec la grappe rejointe.'
  FROM instruction i
 WHERE i.favorable AND i.calendrier_coherent
   AND NOT EXISTS (SELECT 1 FROM reponse_verification r WHERE r.grappe_id = i.grappe_id AND r.sujet = 'REJOINTE_MARCHE');
INSERT INTO reponse_verification (grappe_id, sujet, satisfait, motif, trace_par_id, trace_le, trace_motif)
SELECT i.grappe_id, 'REJOINTE_RISQUE', TRUE, 'Repris de l’avis, qui disait le calendrier cohérent avec la grappe rejointe.',
       i.decide_par_id, i.decide_le, 'Repris de l’avis, qui disait le calendrier cohérent avec la grappe rejointe.'
  FROM instruction i
 WHERE i.favorable AND i.calendrier_coherent
   AND NOT EXISTS (SELECT 1 FROM reponse_verification r WHERE r.grappe_id = i.grappe_id AND r.sujet = 'REJOINTE_RISQUE');
