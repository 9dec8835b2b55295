package fr.treille.referentiel.appel.convention;

import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a région says of the conventions of a call; none as long as it says nothing else than what is delivered. */
@Entity
class Conventionnement extends AgregatTrace<Conventionnement> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long appelId;
    private String payeur = "";
    private int conservationAnnees;
    private String conservationBase = "";

    @Convert(converter = VisasEnLignes.class)
    private List<Visa> visas = List.of();

    @Version
    private int version;

    protected Conventionnement() {}

    Conventionnement(long appelId) {
        this.appelId = appelId;
    }

    /** From 1 on: 0 is what is delivered. */
    int version() {
        return version + 1;
    }

    void ecrire(ConventionnementSaisie saisie) {
        payeur = saisie.payeur();
        conservationAnnees = saisie.conservationAnnees();
        conservationBase = saisie.conservationBase();
        visas = saisie.visas();
    }

    ConventionnementFiche fiche() {
        return new ConventionnementFiche(
                appelId, payeur, conservationAnnees, conservationBase, visas, false, version());
    }
}
