-- The instructor's avis and the agency's decision are two acts. What was decided until now was both at once: its decision is
-- written from its avis, taken by the same person.
ALTER TABLE instruction
    ADD COLUMN montant_propose DECIMAL(12, 2) NULL,
    ADD COLUMN ecart_motif VARCHAR(500) NOT NULL DEFAULT '';

ALTER TABLE grappe
    DROP CONSTRAINT grappe_depot,
    DROP CONSTRAINT grappe_avis,
    DROP CONSTRAINT grappe_irrecevable,
    ADD COLUMN abandon_le DATE NULL,
    ADD COLUMN abandon_motif VARCHAR(500) NULL,
    ADD COLUMN abandon_saisi_le DATETIME(6) NULL,
    ADD COLUMN abandon_par_id BIGINT NULL,
    -- the status where the file stood
    ADD COLUMN abandon_depuis VARCHAR(20) NULL,
    ADD CONSTRAINT grappe_abandon_par FOREIGN KEY (abandon_par_id) REFERENCES agent (id),
    ADD CONSTRAINT grappe_abandon CHECK ((statut = 'ABANDONNEE') = (abandon_le IS NOT NULL)),
    ADD CONSTRAINT grappe_depot CHECK (
        (COALESCE(abandon_depuis, statut) = 'EN_CONSTITUTION') = (depot_le IS NULL)),
    ADD CONSTRAINT grappe_avis CHECK (
        (COALESCE(abandon_depuis, statut) IN ('EN_CONSTITUTION', 'DEPOSEE', 'IRRECEVABLE', 'EN_INSTRUCTION', 'A_DECIDER'))
        = (favorable IS NULL)),
    ADD CONSTRAINT grappe_irrecevable CHECK (
        (COALESCE(abandon_depuis, statut) = 'IRRECEVABLE') = (irrecevable_cause IS NOT NULL AND irrecevable_le IS NOT NULL));

-- courante: 1 for the one that counts, at most one a grappe. montant_*: asked by the financing plan, given by the scale that
-- day, proposed by the avis; montant: granted, null when it is défavorable.
CREATE TABLE decision (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id BIGINT NOT NULL,
    favorable BOOLEAN NOT NULL,
    montant_demande DECIMAL(12, 2) NULL,
    montant_calcule DECIMAL(12, 2) NOT NULL,
    montant_propose DECIMAL(12, 2) NULL,
    montant DECIMAL(12, 2) NULL,
    motif TEXT NOT NULL,
    ecart_motif VARCHAR(500) NOT NULL DEFAULT '',
    competence VARCHAR(200) NOT NULL,
    decide_le DATETIME(6) NOT NULL,
    decide_par_id BIGINT NOT NULL,
    courante INT NULL DEFAULT 1,
    retiree_le DATETIME(6) NULL,
    retiree_par_id BIGINT NULL,
    retrait_cause VARCHAR(20) NULL,
    retrait_motif VARCHAR(500) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY decision_courante (grappe_id, courante),
    CONSTRAINT decision_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT decision_decide_par FOREIGN KEY (decide_par_id) REFERENCES agent (id),
    CONSTRAINT decision_retiree_par FOREIGN KEY (retiree_par_id) REFERENCES agent (id),
    CONSTRAINT decision_montant CHECK (
        favorable = (montant IS NOT NULL) AND (montant IS NULL OR montant BETWEEN 0 AND montant_calcule)),
    CONSTRAINT decision_retrait CHECK ((courante IS NULL) = (retiree_le IS NOT NULL AND retrait_motif <> ''))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

INSERT INTO decision (grappe_id, favorable, montant_calcule, montant_propose, montant, motif, competence, decide_le,
                      decide_par_id)
SELECT g.id, g.favorable, g.montant, IF(g.favorable, g.montant, NULL), IF(g.favorable, g.montant, NULL), i.motif,
       'Décidée avec son avis', i.decide_le, i.decide_par_id
  FROM grappe g
  JOIN instruction i ON i.grappe_id = g.id
 WHERE g.favorable IS NOT NULL AND i.decide_le IS NOT NULL;

-- Who decides what in a région: the delegation of its director general, by kind and by amount; plafond null for no limit.
CREATE TABLE delegation_decision (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    region_code VARCHAR(3) NOT NULL,
    role VARCHAR(30) NOT NULL,
    favorable BOOLEAN NOT NULL,
    plafond DECIMAL(12, 2) NULL,
    defavorable BOOLEAN NOT NULL,
    retrait BOOLEAN NOT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY delegation_role (region_code, role),
    CONSTRAINT delegation_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT delegation_plafond CHECK (plafond IS NULL OR (plafond > 0 AND favorable))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

INSERT INTO delegation_decision (region_code, role, favorable, defavorable, retrait)
SELECT r.code, d.role, d.decide, d.decide, d.decide
  FROM region r
  JOIN (SELECT 1 rang, 'COORDINATION_ARS' role, TRUE decide
        UNION ALL SELECT 2, 'CHARGE_MISSION_DT', FALSE
        UNION ALL SELECT 3, 'ADMINISTRATION', FALSE) d
 ORDER BY r.code, d.rang;

CREATE SQL SECURITY INVOKER VIEW decision_de_grappe AS
SELECT grappe_id, favorable, montant, motif, decide_le FROM decision WHERE courante = 1;
