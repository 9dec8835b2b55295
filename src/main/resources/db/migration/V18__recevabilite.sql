-- Lateness is traced, not hidden: the hour of a dépôt, why and since when a file is irrecevable, who admitted it all the same
-- and why, and the complements asked of the porteur (domain reference §3.3 and §3.6).
ALTER TABLE grappe
    -- as on the national tool, in the région's zone; null when it was not given
    ADD COLUMN depot_heure TIME NULL,
    -- HORS_DELAI, COMPLEMENTS
    ADD COLUMN irrecevable_cause VARCHAR(20) NULL,
    ADD COLUMN irrecevable_le DATE NULL,
    -- exceptional admissions, one a cause: the rule then leaves the file alone
    ADD COLUMN admission_depot_le DATETIME(6) NULL,
    ADD COLUMN admission_depot_par_id BIGINT NULL,
    ADD COLUMN admission_depot_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD COLUMN admission_complements_le DATETIME(6) NULL,
    ADD COLUMN admission_complements_par_id BIGINT NULL,
    ADD COLUMN admission_complements_motif VARCHAR(500) NOT NULL DEFAULT '',
    -- the first day by which complements are still awaited; null when none is
    ADD COLUMN complements_pour DATE NULL,
    DROP CONSTRAINT grappe_avis,
    ADD CONSTRAINT grappe_avis CHECK (
        (statut IN ('EN_CONSTITUTION', 'DEPOSEE', 'IRRECEVABLE', 'EN_INSTRUCTION')) = (favorable IS NULL)),
    ADD CONSTRAINT grappe_irrecevable CHECK (
        (statut = 'IRRECEVABLE') = (irrecevable_cause IS NOT NULL AND irrecevable_le IS NOT NULL)),
    ADD CONSTRAINT grappe_complements CHECK (complements_pour IS NULL OR statut = 'DEPOSEE'),
    ADD CONSTRAINT grappe_admission_depot_par FOREIGN KEY (admission_depot_par_id) REFERENCES agent (id),
    ADD CONSTRAINT grappe_admission_complements_par FOREIGN KEY (admission_complements_par_id) REFERENCES agent (id);

-- One line for each thing asked; those asked together have the same number of demande, day and motif.
CREATE TABLE complement (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    demande INT NOT NULL,
    libelle VARCHAR(300) NOT NULL,
    pour_le DATE NOT NULL,
    motif VARCHAR(500) NOT NULL DEFAULT '',
    demande_le DATETIME(6) NOT NULL,
    demande_par_id BIGINT NOT NULL,
    recu_le DATE NULL,
    recu_saisi_le DATETIME(6) NULL,
    recu_par_id BIGINT NULL,
    -- the dépôt was annulled: nothing is awaited of a file that is no longer there
    annule BOOLEAN NOT NULL DEFAULT FALSE,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY complement_grappe (grappe_id, demande, id),
    CONSTRAINT complement_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT complement_demande_par FOREIGN KEY (demande_par_id) REFERENCES agent (id),
    CONSTRAINT complement_recu_par FOREIGN KEY (recu_par_id) REFERENCES agent (id),
    CONSTRAINT complement_recu CHECK (
        (recu_le IS NULL) = (recu_saisi_le IS NULL) AND (recu_le IS NULL) = (recu_par_id IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;
