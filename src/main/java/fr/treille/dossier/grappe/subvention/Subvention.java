package fr.treille.dossier.grappe.subvention;

import fr.treille.referentiel.financement.Financement;
import fr.treille.referentiel.financement.LigneFinancement;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** The grant: an amount that follows the scale, then is frozen with its lines by the avis. */
@Embeddable
public class Subvention {

    private Montant montant = Montant.zero();

    @Embedded
    @EmbeddedColumnNaming("amoa_%s")
    private AppreciationAmoa amoa = AppreciationAmoa.AUCUNE;

    @ElementCollection
    @CollectionTable(name = "grappe_ligne_financement", joinColumns = @JoinColumn(name = "grappe_id"))
    @OrderColumn(name = "position")
    private List<LigneFigee> lignes = new ArrayList<>();

    /** In euros. */
    public Montant montant() {
        return montant;
    }

    /** What a person found of the grouping, for its AMOA. */
    public AppreciationAmoa amoa() {
        return amoa;
    }

    /** Keeps what a person found of the grouping. */
    public void apprecier(AppreciationAmoa appreciation) {
        amoa = appreciation;
    }

    /** Follows the scale, before the avis. */
    public void chiffrer(Montant calcule) {
        montant = calcule;
    }

    /** Keeps it as the avis gives it, with its lines. */
    public void figer(Financement financement) {
        montant = financement.total();
        lignes.clear();
        financement.lignes().stream().map(LigneFigee::de).forEach(lignes::add);
    }

    /** The avis is taken back. */
    public void degeler() {
        lignes.clear();
    }

    /** The lines frozen by the avis, none before it. */
    public List<LigneFinancement> lignes() {
        return lignes.stream().map(LigneFigee::ligne).toList();
    }

    /** @throws Refus when that amount is not the sum of the frozen lines */
    public void controler(Montant annonce) {
        var somme = lignes.stream().map(LigneFigee::total).reduce(Montant.zero(), Montant::plus);
        if (!somme.equals(annonce)) {
            throw new Refus("Le montant de " + annonce + " ne correspond pas au barème\u00A0: les lignes arrêtées"
                    + " par la décision font " + somme + ".");
        }
    }
}
