-- What modules publish to those that declare them: a view has the module's own words and rules, and its readers name neither
-- its tables nor its JSON. They run with the rights of who reads them, like the tables.

-- socle.territoire
CREATE SQL SECURITY INVOKER VIEW territoires AS
SELECT code, nom, region_code FROM territoire;

CREATE SQL SECURITY INVOKER VIEW agences AS
SELECT code, nom, agence_nom, agence_direction, agence_adresse, agence_ville, agence_telephone, agence_courriel,
       agence_site, agence_tribunal, agence_tribunal_adresse
  FROM region;

CREATE SQL SECURITY INVOKER VIEW signataires AS
SELECT id, region_code, civilite, prenom, nom, qualite, lettres, conventions, delegation, du, au FROM signataire;

-- socle.equipe: a port, which socle.compte answers
CREATE SQL SECURITY INVOKER VIEW personnes AS
SELECT id, region_code, civilite, prenom, nom, TRIM(CONCAT(prenom, ' ', nom)) nom_complet, fonction, courriel, role, actif
  FROM agent;

-- who covers which territoire, from a day to another, both included
CREATE SQL SECURITY INVOKER VIEW couvertures AS
SELECT id, agent_id, territoire_code, part, du, au FROM affectation;

-- socle.courrier
CREATE SQL SECURITY INVOKER VIEW messages AS
SELECT id, region_code, objet, destinataires, etat, lien, territoires, cree_le, cree_par, envoye_le FROM message;

-- referentiel.etablissement: libelle is the number of an OG whose name no file gave
CREATE SQL SECURITY INVOKER VIEW organismes AS
SELECT finess, nom, COALESCE(nom, finess) libelle, complement_distribution, numero_voie, complement_voie, type_voie, voie,
       lieu_dit, acheminement, code_postal, commune, territoire_code, nombre_essms
  FROM organisme_gestionnaire;

CREATE SQL SECURITY INVOKER VIEW etablissements AS
SELECT e.finess, e.nom, e.commune, e.og_finess, e.territoire_code, e.essms, e.ferme_le, e.absent_depuis, e.categorie_code,
       c.libelle categorie, COALESCE(c.libelle_court, c.libelle) categorie_courte, c.secteur
  FROM etablissement e
  LEFT JOIN categorie c ON c.code = e.categorie_code;

-- referentiel.appel. The months and the templates are read from the rules as they are stored, where each is written once, here:
-- an edition changes only with its rules.
ALTER TABLE edition
    ADD COLUMN deploiement_evolution_mois INT AS (JSON_VALUE(regles, '$.deploiementEvolutionMois')) PERSISTENT,
    ADD COLUMN deploiement_acquisition_mois INT AS (JSON_VALUE(regles, '$.deploiementAcquisitionMois')) PERSISTENT,
    ADD COLUMN mesure_mois INT AS (JSON_VALUE(regles, '$.mesureMois')) PERSISTENT,
    ADD COLUMN modele_favorable VARCHAR(300) AS (JSON_VALUE(regles, '$.modeles.favorable')) PERSISTENT,
    ADD COLUMN modele_defavorable VARCHAR(300) AS (JSON_VALUE(regles, '$.modeles.defavorable')) PERSISTENT;

CREATE SQL SECURITY INVOKER VIEW appels AS
SELECT id, region_code, intitule, annee, statut FROM appel;

CREATE SQL SECURITY INVOKER VIEW fenetres AS
SELECT id, appel_id, ouverture, cloture_depot, cloture_multiregionale, fin_recevabilite, fin_instruction, fin_selection,
       engagement
  FROM fenetre;

-- The rules of an edition, and the days of dépôt that it rules: from depuis, included, to avant, not included. Of those that
-- take effect by a day the last written rules it. A file not yet deposited is ruled as one of the last day would be.
CREATE SQL SECURITY INVOKER VIEW regles_du_depot AS
SELECT n.id edition_id, n.appel_id, COALESCE(n.effet, DATE '0001-01-01') depuis,
       COALESCE(MIN(s.effet), DATE '9999-12-31') avant, n.deploiement_evolution_mois, n.deploiement_acquisition_mois,
       n.mesure_mois, n.modele_favorable, n.modele_defavorable
  FROM edition n
  LEFT JOIN edition s ON s.appel_id = n.appel_id AND s.numero > n.numero
 GROUP BY n.id;

-- The usage targets of an edition, in the order of the call; seuil is null for an optional one. Codes differ by case and
-- accents, as in Java, and a threshold keeps twenty decimals: a rate is compared with it exactly. Read once a statement, not
-- once a grappe: the rules are a long text.
-- Not by JSON_TABLE: an account that has its rights on this database alone may not put it into a view (MDEV-27898).
CREATE ALGORITHM = TEMPTABLE SQL SECURITY INVOKER VIEW cibles_du_depot AS
WITH RECURSIVE rangs AS (
    SELECT id edition_id, 1 rang FROM edition WHERE JSON_EXISTS(regles, '$.cibles[0]')
    UNION ALL
    SELECT r.edition_id, r.rang + 1 FROM rangs r JOIN edition e ON e.id = r.edition_id
     WHERE JSON_EXISTS(e.regles, CONCAT('$.cibles[', r.rang, ']')))
SELECT n.id edition_id, r.rang,
       CONVERT(JSON_VALUE(n.regles, CONCAT('$.cibles[', r.rang - 1, '].code')) USING utf8mb4) COLLATE utf8mb4_bin code,
       CONVERT(JSON_VALUE(n.regles, CONCAT('$.cibles[', r.rang - 1, '].libelle')) USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci libelle,
       CAST(JSON_VALUE(n.regles, CONCAT('$.cibles[', r.rang - 1, '].seuil')) AS DECIMAL(24, 20)) seuil
  FROM rangs r
  JOIN edition n ON n.id = r.edition_id;

-- dossier.grappe: porteur is its name, or its number. jour_*: last days that its window gives it. echeance: what is due next
-- in its present status, null where nothing is.
CREATE SQL SECURITY INVOKER VIEW grappes AS
SELECT g.id, g.version, g.region_code, g.appel_id, g.fenetre_id, g.nom, g.type, g.porteur_finess, p.libelle porteur,
       g.solution, g.editeur, g.referencee, g.forme_juridique, g.contact_civilite, g.contact_nom, g.contact_prenom,
       g.contact_fonction, g.contact_courriel, g.contact_telephone, g.representant_civilite, g.representant_nom,
       g.representant_prenom, g.representant_fonction, g.representant_courriel, g.representant_telephone,
       g.responsable_id, g.responsable_grades_id, g.statut, g.depot_le, g.favorable, g.montant, g.nombre_essms,
       g.nombre_og, g.territoires, g.multiregionale, g.irrecevable_cause, g.irrecevable_le, g.complements_pour,
       g.admission_complements_le,
       IF(g.multiregionale, COALESCE(f.cloture_multiregionale, f.cloture_depot), f.cloture_depot) jour_depot,
       f.fin_recevabilite jour_recevabilite, f.fin_instruction jour_instruction, f.fin_selection jour_selection,
       f.engagement jour_engagement,
       CASE g.statut
           WHEN 'EN_CONSTITUTION' THEN IF(g.multiregionale, COALESCE(f.cloture_multiregionale, f.cloture_depot), f.cloture_depot)
           WHEN 'DEPOSEE' THEN COALESCE(g.complements_pour, f.fin_recevabilite)
           WHEN 'EN_INSTRUCTION' THEN f.fin_instruction
           WHEN 'FAVORABLE' THEN f.fin_selection
           WHEN 'DEFAVORABLE' THEN f.fin_selection
       END echeance
  FROM grappe g
  LEFT JOIN organismes p ON p.finess = g.porteur_finess
  LEFT JOIN fenetres f ON f.id = g.fenetre_id;

-- those whose convention is signed
CREATE SQL SECURITY INVOKER VIEW grappe_suivie AS
SELECT * FROM grappes WHERE statut = 'CONVENTIONNEE';

-- og_finess and territoire_code are those of the day it was added; the rest is what the registry says today
CREATE SQL SECURITY INVOKER VIEW essms_de_grappe AS
SELECT m.grappe_id, m.finess, m.position, m.og_finess, o.libelle og, m.territoire_code, m.situation,
       m.heures_medico_sociales, m.heures_totales, e.nom, e.commune, e.categorie, e.categorie_courte, e.secteur,
       e.absent_depuis
  FROM grappe_essms m
  LEFT JOIN etablissements e ON e.finess = m.finess
  LEFT JOIN organismes o ON o.finess = m.og_finess;

CREATE SQL SECURITY INVOKER VIEW lignes_de_subvention AS
SELECT grappe_id, position, libelle, quantite, montant_unitaire, total FROM grappe_ligne_financement;

-- which edition rules the dépôt of a grappe, said once for all that ask it of a grappe
CREATE SQL SECURITY INVOKER VIEW regles_de_grappe AS
SELECT g.id grappe_id, r.edition_id, r.deploiement_evolution_mois, r.deploiement_acquisition_mois, r.mesure_mois,
       r.modele_favorable, r.modele_defavorable
  FROM grappe g
  JOIN regles_du_depot r ON r.appel_id = g.appel_id AND r.depuis <= COALESCE(g.depot_le, DATE '9999-12-30')
       AND r.avant > COALESCE(g.depot_le, DATE '9999-12-30');

-- dossier.instruction
CREATE SQL SECURITY INVOKER VIEW instruction_de_grappe AS
SELECT grappe_id, motif, recommandations, vigilances FROM instruction;

-- engagement.convention: the one that counts, at most one a grappe
CREATE SQL SECURITY INVOKER VIEW convention_de_grappe AS
SELECT grappe_id, id, etat, reference, montant, duree_mois, envoyee_le, signee_le FROM convention WHERE courante = 1;

-- suivi.jalon: the dates of a grappe, its waves included. prochain: the first planned that is not real; debut_*: of its
-- deployment; fin: the last VSR, real or else planned, null while that of the whole grappe and of one of its waves have no
-- date; vsr: the real one of the whole grappe, which is there when the last wave's is; premiere_vsr: the first real one;
-- cloture: when its follow-up ended.
CREATE SQL SECURITY INVOKER VIEW jalons_de_grappe AS
SELECT j.grappe_id, MIN(IF(j.reel IS NULL, j.prevu, NULL)) prochain, MIN(IF(j.type = 'DEPLOIEMENT', j.reel, NULL)) debut_reel,
       MIN(IF(j.type = 'DEPLOIEMENT', j.prevu, NULL)) debut_prevu,
       IF(MAX(IF(j.type = 'VSR' AND j.vague_id IS NULL, COALESCE(j.reel, j.prevu), NULL)) IS NOT NULL
              OR COUNT(IF(j.type = 'VSR' AND j.vague_id IS NOT NULL, COALESCE(j.reel, j.prevu), NULL)) = MAX(v.nombre),
          MAX(IF(j.type = 'VSR', COALESCE(j.reel, j.prevu), NULL)), NULL) fin,
       MIN(IF(j.type = 'VSR', j.reel, NULL)) premiere_vsr, MAX(IF(j.type = 'VSR' AND j.vague_id IS NULL, j.reel, NULL)) vsr,
       MAX(IF(j.type = 'CLOTURE', j.reel, NULL)) cloture
  FROM jalon j
  LEFT JOIN (SELECT grappe_id, COUNT(*) nombre FROM vague GROUP BY grappe_id) v ON v.grappe_id = j.grappe_id
 GROUP BY j.grappe_id;

-- when the follow-up of a grappe ended, one by one where the view above reads them all
CREATE SQL SECURITY INVOKER VIEW clotures AS
SELECT grappe_id, reel jour FROM jalon WHERE type = 'CLOTURE' AND vague_id IS NULL;

-- the same dates, the signature, and the mark that the call gives for the end of the deployment
CREATE SQL SECURITY INVOKER VIEW calendrier_de_grappe AS
SELECT g.id grappe_id, c.signee_le, j.prochain, j.fin, j.vsr, j.cloture,
       COALESCE(j.debut_reel, j.debut_prevu, c.signee_le)
           + INTERVAL IF(g.type = 'EVOLUTION', r.deploiement_evolution_mois, r.deploiement_acquisition_mois) MONTH marque
  FROM grappes g
  LEFT JOIN convention_de_grappe c ON c.grappe_id = g.id
  LEFT JOIN regles_de_grappe r ON r.grappe_id = g.id
  LEFT JOIN jalons_de_grappe j ON j.grappe_id = g.id;

-- the VSR of each ESSMS of a grappe: that of its wave when it is in one, else that of the grappe; null while there is none
CREATE SQL SECURITY INVOKER VIEW vsr_des_essms AS
SELECT e.grappe_id, e.finess, j.reel vsr
  FROM essms_de_grappe e
  LEFT JOIN vague_essms v ON v.grappe_id = e.grappe_id AND v.finess = e.finess
  LEFT JOIN jalon j ON j.grappe_id = e.grappe_id AND j.type = 'VSR' AND j.vague_id <=> v.vague_id;

-- suivi.usage
CREATE SQL SECURITY INVOKER VIEW periodes_de_mesure AS
SELECT id, grappe_id, region_code, debut, fin, version FROM periode_mesure;

-- those that hold a measure at least
CREATE SQL SECURITY INVOKER VIEW periodes_mesurees AS
SELECT p.id, p.grappe_id, p.region_code, p.debut, p.fin
  FROM periode_mesure p
 WHERE EXISTS (SELECT 1 FROM mesure m WHERE m.periode_id = p.id);

CREATE SQL SECURITY INVOKER VIEW mesures_d_usage AS
SELECT periode_id, finess, indicateur, numerateur, denominateur, reduction, reduction_motif, commentaire, source,
       hors_cible, version
  FROM mesure;

-- The terms that a measure brings to a rate, to be added up over ESSMS, never averaged: none without a denominator, with nobody
-- left in it, or where the target is not opposed to the ESSMS. comptee: whether it brings some; opposee: whether it should.
CREATE SQL SECURITY INVOKER VIEW taux_usage AS
SELECT periode_id, finess, indicateur,
       IF(NOT hors_cible AND denominateur IS NOT NULL AND denominateur > reduction, numerateur, 0) numerateur,
       IF(NOT hors_cible AND denominateur IS NOT NULL AND denominateur > reduction, denominateur - reduction, 0) denominateur,
       NOT hors_cible AND denominateur IS NOT NULL AND denominateur > reduction comptee,
       NOT hors_cible opposee, NOT hors_cible AND denominateur IS NOT NULL chiffree
  FROM mesure;

-- suivi.point
CREATE SQL SECURITY INVOKER VIEW points_tenus AS
SELECT id, grappe_id, jour, meteo FROM point_mensuel WHERE etat = 'TENU';

CREATE SQL SECURITY INVOKER VIEW actions_ouvertes AS
SELECT id, grappe_id, pour_le FROM action_suivi WHERE close_le IS NULL;
