-- What each of those invited to a point is told by which message: what waits and says otherwise than the point does not leave.
-- Invitations sent until now are not here: nobody knows them by address.
CREATE TABLE point_invitation (
    id BIGINT NOT NULL AUTO_INCREMENT,
    point_id BIGINT NOT NULL,
    adresse VARCHAR(254) NOT NULL,
    -- cancelled for that person, or for all with the point
    annule BOOLEAN NOT NULL,
    -- of the point when it was written
    sequence INT NOT NULL,
    message_id BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY point_invitation_une_fois (message_id, adresse),
    KEY point_invitation_personne (point_id, adresse, id),
    CONSTRAINT point_invitation_point FOREIGN KEY (point_id) REFERENCES point_mensuel (id) ON DELETE CASCADE,
    CONSTRAINT point_invitation_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A page asks, while it is open, whether a long work is about what it shows.
ALTER TABLE travail ADD KEY travail_en_cours (genre, etat);
