-- The mark of the call runs from the start of the project, purchase included, to the end of the deployment: debut_reel and
-- debut_prevu are those of the milestone « Démarrage du projet », which the mark of « calendrier_de_grappe » counts from.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW jalons_de_grappe AS
SELECT j.grappe_id, MIN(IF(j.reel IS NULL, j.prevu, NULL)) prochain,
       MIN(IF(j.type = 'DEMARRAGE' AND j.vague_id IS NULL, j.reel, NULL)) debut_reel,
       MIN(IF(j.type = 'DEMARRAGE' AND j.vague_id IS NULL, j.prevu, NULL)) debut_prevu,
       IF(MAX(IF(j.type = 'VSR' AND j.vague_id IS NULL, COALESCE(j.reel, j.prevu), NULL)) IS NOT NULL
              OR COUNT(IF(j.type = 'VSR' AND j.vague_id IS NOT NULL, COALESCE(j.reel, j.prevu), NULL)) = MAX(v.nombre),
          MAX(IF(j.type = 'VSR', COALESCE(j.reel, j.prevu), NULL)), NULL) fin,
       MIN(IF(j.type = 'VSR', j.reel, NULL)) premiere_vsr, MAX(IF(j.type = 'VSR' AND j.vague_id IS NULL, j.reel, NULL)) vsr,
       MAX(IF(j.type = 'CLOTURE', j.reel, NULL)) cloture
  FROM jalon j
  LEFT JOIN (SELECT grappe_id, COUNT(*) nombre FROM vague GROUP BY grappe_id) v ON v.grappe_id = j.grappe_id
 GROUP BY j.grappe_id;
