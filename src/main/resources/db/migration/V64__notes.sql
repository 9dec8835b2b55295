-- Internal notes of a grappe, and whom each calls upon; lue_le: when the person read it there.
CREATE TABLE note_grappe (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id    BIGINT        NOT NULL,
    auteur_id    BIGINT        NOT NULL,
    texte        VARCHAR(4000) NOT NULL,
    ecrite_le    DATETIME(6)   NOT NULL,
    retiree_le   DATETIME(6)   NULL,
    version      INT           NOT NULL DEFAULT 0,
    trace_par_id BIGINT        NULL,
    trace_le     DATETIME(6)   NULL,
    trace_motif  VARCHAR(500)  NOT NULL DEFAULT '',
    KEY note_grappe_grappe (grappe_id, id),
    CONSTRAINT note_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT note_auteur FOREIGN KEY (auteur_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

CREATE TABLE note_mention (
    note_id  BIGINT      NOT NULL,
    agent_id BIGINT      NOT NULL,
    lue_le   DATETIME(6) NULL,
    PRIMARY KEY (note_id, agent_id),
    CONSTRAINT mention_note FOREIGN KEY (note_id) REFERENCES note_grappe (id),
    CONSTRAINT mention_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
