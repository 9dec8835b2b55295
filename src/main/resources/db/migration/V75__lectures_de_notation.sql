-- An évaluateur who withdraws keeps the row of their sheet, emptied: who withdrew of themselves is not asked again.
ALTER TABLE fiche_notation
    ADD COLUMN retiree_le DATETIME(6) NULL,
    ADD COLUMN retiree_par_id BIGINT NULL,
    ADD CONSTRAINT fiche_notation_retiree_par FOREIGN KEY (retiree_par_id) REFERENCES agent (id),
    ADD CONSTRAINT fiche_notation_retiree CHECK (
        (retiree_le IS NULL) = (retiree_par_id IS NULL) AND (retiree_le IS NULL OR soumise_le IS NULL));

-- Who read the sheets of a file without one of their own, and when for the first time: they do not score it any more.
CREATE TABLE lecture_notation (
    grappe_id BIGINT NOT NULL,
    agent_id BIGINT NOT NULL,
    lue_le DATETIME(6) NOT NULL,
    PRIMARY KEY (grappe_id, agent_id),
    CONSTRAINT lecture_notation_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT lecture_notation_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
