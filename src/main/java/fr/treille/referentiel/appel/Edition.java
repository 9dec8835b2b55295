package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.regle.DifferencesRegles;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesEcrites;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An edition of the rules of a call, which only changes while the call is a draft. */
@Entity
class Edition extends AgregatTrace<Edition> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Appel appel;

    private int numero;
    private @Nullable LocalDate effet;
    private String motif = "";
    private String auteur = "";
    private Instant creeeLe = Instant.EPOCH;
    private String regles = "{}";

    @Version
    private int version;

    protected Edition() {}

    Edition(
            Appel appel,
            int numero,
            @Nullable LocalDate effet,
            String motif,
            String auteur,
            Instant creeeLe,
            Regles regles) {
        this.appel = appel;
        this.numero = numero;
        this.effet = effet;
        this.motif = motif;
        this.auteur = auteur;
        this.creeeLe = creeeLe;
        this.regles = ReglesEcrites.ecrire(regles);
    }

    /** @param par who writes it: what differs from a delivered text is no longer that text */
    void recrire(Regles nouvelles, String par) {
        if (auteur.isEmpty() && !DifferencesRegles.entre(lues(), nouvelles).isEmpty()) {
            auteur = par;
        }
        regles = ReglesEcrites.ecrire(nouvelles);
    }

    long appelId() {
        return Objects.requireNonNull(appel).id();
    }

    EditionFiche fiche() {
        if (id == null) {
            throw new IllegalStateException("edition not stored yet");
        }
        return new EditionFiche(id, numero, effet, motif, auteur, creeeLe, lues());
    }

    private Regles lues() {
        return ReglesEcrites.lire(regles).deLAnnee(Objects.requireNonNull(appel).annee());
    }
}
