package fr.treille.pilotage.relance.regle;

import fr.treille.socle.commun.ModificationConcurrente;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule of a région. */
@Entity
@Table(name = "regle_relance")
class RegleRelance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode = "";
    private String nom = "";
    private String nature = "";
    private int decalage;
    private String destinataires = "";
    private String objet = "";
    private String texte = "";
    private int fois = 1;
    private int intervalle = 1;
    private boolean automatique;
    private boolean active;

    @Version
    private int version;

    protected RegleRelance() {}

    RegleRelance(String regionCode, RegleSaisie saisie) {
        this.regionCode = regionCode;
        ecrire(saisie);
    }

    /**
     * Writes what was checked.
     *
     * @throws ModificationConcurrente when somebody else saved it meanwhile
     */
    final void ecrire(RegleSaisie saisie) {
        ModificationConcurrente.exigerVersion(version, saisie.version());
        nom = saisie.nom();
        nature = saisie.nature();
        decalage = saisie.decalage();
        destinataires =
                EnumSet.copyOf(saisie.destinataires()).stream().map(Enum::name).collect(Collectors.joining(","));
        objet = saisie.objet();
        texte = saisie.texte();
        fois = saisie.fois();
        // of no matter for a single one, and the column wants one
        intervalle = Math.max(1, saisie.intervalle());
        automatique = saisie.automatique();
        active = saisie.active();
    }

    /** The same, from now on active or not. */
    RegleSaisie avecActive(boolean desormais) {
        var c = fiche().contenu();
        return new RegleSaisie(
                c.nom(),
                c.nature(),
                c.decalage(),
                c.destinataires(),
                c.objet(),
                c.texte(),
                c.fois(),
                c.intervalle(),
                c.automatique(),
                desormais,
                c.version());
    }

    long id() {
        return id == null ? 0 : id;
    }

    RegleFiche fiche() {
        return new RegleFiche(
                id(),
                new RegleSaisie(
                        nom, nature, decalage, lus(), objet, texte, fois, intervalle, automatique, active, version));
    }

    private Set<DestinataireRelance> lus() {
        return Arrays.stream(destinataires.split(","))
                .map(DestinataireRelance::valueOf)
                .collect(Collectors.toSet());
    }
}
