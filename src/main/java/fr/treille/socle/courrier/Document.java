package fr.treille.socle.courrier;

import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.equipe.Perimetre;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An archived document with its content: inserted once by {@link DepotDocuments}, never updated. */
@Entity
@Immutable
class Document {

    /** Media type of every document of the archive. */
    static final String PDF = "application/pdf";

    @Id
    private long id;

    private String regionCode = "";
    private @Nullable Long grappeId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NatureDocument nature = NatureDocument.LETTRE;

    private String reference = "";
    private String nomFichier = "";
    private String type = "";

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] contenu = {};

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String sha256 = "";

    private long taille;
    private String sujet = "";
    private String lien = "";
    private Instant creeLe = Instant.EPOCH;
    private String creePar = "";

    protected Document() {}

    /** Whether the caller reads it. */
    boolean dans(Perimetre perimetre) {
        return perimetre.voitTout(regionCode, grappeId == null ? List.of() : List.of(grappeId));
    }

    String reference() {
        return reference;
    }

    /** Whether the bytes are still those that were archived. */
    boolean intact() {
        return contenu.length == taille && Empreinte.de(contenu).equals(sha256);
    }

    DocumentContenu contenu() {
        return new DocumentContenu(reference, nomFichier, type, contenu);
    }
}
