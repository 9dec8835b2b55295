package fr.treille.suivi.jalon;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ESSMS of a grappe that are deployed together; which ones is in {@code vague_essms}. */
@Entity
class Vague {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private String nom = "";

    @Version
    private int version;

    protected Vague() {}

    Vague(long grappeId, String nom) {
        this.grappeId = grappeId;
        this.nom = nom;
    }

    void renommer(String nouveau) {
        nom = nouveau;
    }

    long id() {
        return Objects.requireNonNull(id, "wave not stored yet");
    }

    long grappeId() {
        return grappeId;
    }

    String nom() {
        return nom;
    }

    int version() {
        return version;
    }
}
