package fr.treille.dossier.selection;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A committee of selection: when, who, which windows, and what it shares out. */
@Entity
@Table(name = "comite_selection")
class ComiteSelection extends AgregatTrace<ComiteSelection> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode = "";
    private String nom = "";
    private LocalDate jour = LocalDate.EPOCH;
    private String membres = "";
    private Montant enveloppe = Montant.zero();

    @ElementCollection
    @CollectionTable(name = "comite_fenetre", joinColumns = @JoinColumn(name = "comite_id"))
    @Column(name = "fenetre_id")
    private Set<Long> fenetres = new HashSet<>();

    @Version
    private int version;

    protected ComiteSelection() {}

    ComiteSelection(String regionCode) {
        this.regionCode = regionCode;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("committee not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    Montant enveloppe() {
        return enveloppe;
    }

    /**
     * @param permises windows of the région's published calls
     * @throws Refus on the field that is empty or not possible
     */
    void ecrire(ComiteSaisie saisie, Set<Long> permises, LocalDate aujourdhui) {
        nom = Bornes.exiger("nom", "Donnez un nom au comité.", "Le nom", saisie.nom(), Bornes.TITRE);
        var quand = saisie.jour();
        if (quand == null) {
            throw Refus.surChamp("jour", "Donnez le jour du comité.");
        }
        PlageDates.ECHEANCE.exiger("jour", quand, aujourdhui);
        jour = quand;
        membres = Bornes.borner("membres", "La liste des membres", saisie.membres(), Bornes.TEXTE);
        var somme = saisie.enveloppe();
        if (somme == null || somme.estNegatif() || somme.estNul()) {
            throw Refus.surChamp("enveloppe", "Donnez l’enveloppe du comité, un montant supérieur à zéro.");
        }
        Bornes.exiger("enveloppe", "Le montant de l’enveloppe", somme);
        enveloppe = somme;
        if (saisie.fenetres().isEmpty()) {
            throw Refus.surChamp("fenetres", "Choisissez au moins une fenêtre.");
        }
        if (!permises.containsAll(saisie.fenetres())) {
            throw Refus.surChamp("fenetres", "Une fenêtre choisie n’est pas d’un appel publié de votre région.");
        }
        fenetres.clear();
        fenetres.addAll(saisie.fenetres());
    }

    ComiteFiche fiche() {
        return new ComiteFiche(
                id(),
                version,
                nom,
                jour,
                membres.lines()
                        .map(String::strip)
                        .filter(membre -> !membre.isEmpty())
                        .toList(),
                enveloppe,
                Set.copyOf(fenetres));
    }

    List<Long> fenetres() {
        return List.copyOf(fenetres);
    }
}
