package fr.treille.dossier.note;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An internal note of a grappe: written once, taken away by its author alone. */
@Entity
@Table(name = "note_grappe")
class Note extends AgregatTrace<Note> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private long auteurId;
    private String texte = "";
    private Instant ecriteLe = Instant.EPOCH;
    private @Nullable Instant retireeLe;

    @Version
    private int version;

    protected Note() {}

    Note(long grappeId, long auteurId, String texte, Instant maintenant) {
        this.grappeId = grappeId;
        this.auteurId = auteurId;
        this.texte = texte;
        this.ecriteLe = maintenant;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long grappeId() {
        return grappeId;
    }

    /** @throws Refus when it is somebody else's, or taken away already */
    void retirer(long agentId, Instant maintenant) {
        if (agentId != auteurId) {
            throw new Refus("Seule la personne qui a écrit cette note peut la retirer.");
        }
        if (retireeLe != null) {
            throw new Refus("Cette note est déjà retirée.");
        }
        retireeLe = maintenant;
    }
}
