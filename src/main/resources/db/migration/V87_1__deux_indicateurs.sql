-- « e-prescription » and « e-parcours » were one indicator in the first calls: two from now on, as the national list has them.
-- Rules that name both under one code say two targets. A measure whose comment says which of the two it counted goes to it; the
-- others stay under e-prescription and say that they counted both: they have no threshold and enter no rate.
CREATE TABLE regles_jointes AS
SELECT id FROM edition
 WHERE JSON_SEARCH(regles, 'one', 'E_PRESCRIPTION', NULL, '$.cibles[*].code') IS NOT NULL
   AND JSON_SEARCH(regles, 'one', 'E_PARCOURS', NULL, '$.cibles[*].code') IS NULL
   AND LOWER(JSON_VALUE(regles, REPLACE(JSON_UNQUOTE(
           JSON_SEARCH(regles, 'one', 'E_PRESCRIPTION', NULL, '$.cibles[*].code')), '.code', '.libelle'))) LIKE '%parcours%';

UPDATE mesure m
  JOIN periode_mesure p ON p.id = m.periode_id
  JOIN regles_de_grappe r ON r.grappe_id = p.grappe_id
  JOIN regles_jointes j ON j.id = r.edition_id
   SET m.indicateur = 'E_PARCOURS', m.version = m.version + 1, m.trace_par_id = NULL, m.trace_le = UTC_TIMESTAMP(6)
 WHERE m.indicateur = 'E_PRESCRIPTION'
   AND m.commentaire REGEXP 'parcours|carnet de liaison' AND m.commentaire NOT LIKE '%prescription%';

UPDATE mesure m
  JOIN periode_mesure p ON p.id = m.periode_id
  JOIN regles_de_grappe r ON r.grappe_id = p.grappe_id
  JOIN regles_jointes j ON j.id = r.edition_id
   SET m.commentaire = LEFT(CONCAT_WS(' – ', 'Comptait aussi l’e-parcours, avant leur séparation : à répartir',
           NULLIF(m.commentaire, '')), 500),
       m.version = m.version + 1, m.trace_par_id = NULL, m.trace_le = UTC_TIMESTAMP(6)
 WHERE m.indicateur = 'E_PRESCRIPTION'
   AND NOT (m.commentaire LIKE '%prescription%' AND m.commentaire NOT REGEXP 'parcours|carnet de liaison');

UPDATE edition
   SET regles = JSON_ARRAY_APPEND(
           JSON_SET(regles,
               REPLACE(JSON_UNQUOTE(JSON_SEARCH(regles, 'one', 'E_PRESCRIPTION', NULL, '$.cibles[*].code')), '.code', '.libelle'),
               'e-prescription (facultatif)',
               REPLACE(JSON_UNQUOTE(JSON_SEARCH(regles, 'one', 'E_PRESCRIPTION', NULL, '$.cibles[*].code')), '.code', '.numerateur'),
               'prescriptions électroniques importées dans le DUI, dans le mois'),
           '$.cibles',
           JSON_OBJECT('code', 'E_PARCOURS', 'libelle', 'e-parcours (facultatif)',
               'numerateur', 'échanges par le carnet de liaison entre le DUI et la plateforme, pendant le projet',
               'denominateur', NULL, 'seuil', NULL, 'exemptions', JSON_ARRAY(), 'compte', 'EVENEMENTS', 'dispenses', JSON_ARRAY())),
       version = version + 1, trace_par_id = NULL, trace_le = UTC_TIMESTAMP(6),
       trace_motif = 'Reprise : e-prescription et e-parcours, deux indicateurs'
 WHERE id IN (SELECT id FROM regles_jointes);

DROP TABLE regles_jointes;
