package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.FenetrePubliee;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A window of a call. */
@Entity
class Fenetre extends AgregatTrace<Fenetre> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Appel appel;

    private @Nullable LocalDate ouverture;
    private LocalDate clotureDepot = LocalDate.EPOCH;
    private @Nullable LocalDate clotureMultiregionale;
    private @Nullable LocalDate finRecevabilite;
    private @Nullable LocalDate finInstruction;
    private @Nullable LocalDate finSelection;
    private @Nullable String selectionSource;
    private @Nullable LocalDate engagement;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtendueProjets etendue = EtendueProjets.TOUTES;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "fenetre_type", joinColumns = @JoinColumn(name = "fenetre_id"))
    private Set<Accueil> accueils = new HashSet<>();

    @Version
    private int version;

    protected Fenetre() {}

    Fenetre(Appel appel, FenetreFiche fiche) {
        this.appel = appel;
        ecrire(fiche);
    }

    /** All of it but its identifier. */
    final void ecrire(FenetreFiche fiche) {
        ouverture = fiche.ouverture();
        clotureDepot = fiche.clotureDepot();
        clotureMultiregionale = fiche.clotureMultiregionale();
        finRecevabilite = fiche.finRecevabilite();
        finInstruction = fiche.finInstruction();
        finSelection = fiche.finSelection();
        selectionSource = fiche.selectionSource();
        engagement = fiche.engagement();
        etendue = fiche.etendue();
        var nouveaux = fiche.accueils().entrySet().stream()
                .filter(accueil -> !accueil.getValue().isEmpty())
                .map(accueil -> Accueil.de(accueil.getKey(), accueil.getValue()))
                .collect(Collectors.toSet());
        accueils.retainAll(nouveaux);
        accueils.addAll(nouveaux);
    }

    long id() {
        return id;
    }

    /** @throws Refus as {@link ProrogationSaisie#deplacements} */
    List<Deplacement> deplacements(ProrogationSaisie saisie) {
        return saisie.deplacements(Objects.requireNonNull(appel).derniereFiche(), fiche());
    }

    /** @throws Refus as {@link #deplacements} */
    List<Deplacement> proroger(ProrogationSaisie saisie) {
        var deplacements = deplacements(saisie);
        ecrire(fiche().deplacee(ProrogationSaisie.dates(deplacements)));
        motiver(saisie.motif().strip());
        return deplacements;
    }

    FenetrePubliee publiee() {
        return Objects.requireNonNull(appel).publiee(fiche());
    }

    FenetreFiche fiche() {
        return new FenetreFiche(
                id,
                ouverture,
                clotureDepot,
                clotureMultiregionale,
                finRecevabilite,
                finInstruction,
                finSelection,
                selectionSource,
                engagement,
                etendue,
                accueils.stream().collect(Collectors.toUnmodifiableMap(Accueil::typeProjet, Accueil::accueillis)));
    }

    /**
     * A type of project that the window takes.
     *
     * @param secteurs names of the sectors of which it takes it, in a comma list; « » for all
     */
    @Embeddable
    record Accueil(
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            TypeProjet typeProjet,

            String secteurs) {

        static Accueil de(TypeProjet type, Set<Secteur> secteurs) {
            return new Accueil(
                    type,
                    secteurs.size() == Secteur.values().length
                            ? ""
                            : secteurs.stream().sorted().map(Secteur::name).collect(Collectors.joining(",")));
        }

        Set<Secteur> accueillis() {
            return secteurs.isEmpty()
                    ? EnumSet.allOf(Secteur.class)
                    : Arrays.stream(secteurs.split(",")).map(Secteur::valueOf).collect(Collectors.toSet());
        }
    }
}
