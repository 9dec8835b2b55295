package fr.treille.demonstration;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.selection.ComiteSaisie;
import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.dossier.selection.ScenarioFiche;
import fr.treille.dossier.selection.SelectionService;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.Motifs;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.AgentConnecte;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Twelve files whose avis waits for its decision, scored, before a committee whose enveloppe does not cover them all; they take the
 * ESSMS that no other invented grappe has.
 */
@Component
@Profile("demonstration | test")
class ComiteInvente {

    private static final int DOSSIERS = 12;
    /** Ranks of the names that other grappes have. */
    private static final int PREMIER_NOM = 24;

    private static final long GRAINE = 20_250_930;
    private static final BigDecimal COUVERTE = new BigDecimal("0.6");

    private record Libre(String finess, String og, String nomOg) {}

    private final GrappeService grappes;
    private final MembreService membres;
    private final ConstructeurDonnees constructeur;
    private final DeclarationsInventees declarations;
    private final VieInventee vie;
    private final NotesInventees notes;
    private final ComiteSelectionService comites;
    private final SelectionService selections;
    private final JdbcClient base;
    private final Clock horloge;

    ComiteInvente(
            GrappeService grappes,
            MembreService membres,
            ConstructeurDonnees constructeur,
            DeclarationsInventees declarations,
            VieInventee vie,
            NotesInventees notes,
            ComiteSelectionService comites,
            SelectionService selections,
            JdbcClient base,
            Clock horloge) {
        this.grappes = grappes;
        this.membres = membres;
        this.constructeur = constructeur;
        this.declarations = declarations;
        this.vie = vie;
        this.notes = notes;
        this.comites = comites;
        this.selections = selections;
        this.base = base;
        this.horloge = horloge;
    }

    /** As the coordination, once the other grappes are there: in the window of the first one. */
    void poser() {
        var premiere = grappes.fiche(
                base.sql("SELECT MIN(id) FROM grappe").query(Long.class).single());
        var libres = libres();
        var invention = new Invention(GRAINE);
        for (int rang = 0; rang < DOSSIERS; rang++) {
            var debut = rang * (libres.size() / DOSSIERS);
            var siens = libres.subList(debut, Math.min(libres.size(), debut + 15 + rang * 5 % 9));
            var grappe = creer(premiere, invention, rang, siens);
            vie.mener(grappe, rang, StatutGrappe.A_DECIDER, rang % 6 != 5);
            notes.noter(grappe.id(), rang);
        }
        reunir(premiere.projet().fenetreId());
    }

    private List<Libre> libres() {
        return base.sql(
                        "SELECT e.finess, e.og_finess, o.libelle FROM etablissements e JOIN organismes o ON o.finess ="
                                + " e.og_finess JOIN territoires t ON t.code = e.territoire_code AND t.region_code = ? WHERE"
                                + " e.essms AND e.absent_depuis IS NULL AND NOT EXISTS (SELECT 1 FROM"
                                + " essms_de_grappe m WHERE m.finess = e.finess) ORDER BY e.territoire_code, e.og_finess, e.finess")
                .param(AgentConnecte.courant().regionCode())
                .query((rs, rang) -> new Libre(rs.getString(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    private GrappeFiche creer(GrappeFiche modele, Invention invention, int rang, List<Libre> siens) {
        var porteur = siens.getFirst();
        var solution = invention.solution();
        var projet = new Projet(
                modele.projet().appelId(),
                modele.projet().fenetreId(),
                invention.grappe(PREMIER_NOM + rang),
                TypeProjet.ACQUISITION,
                porteur.og(),
                constructeur.solution(solution[0], solution[1]),
                FormeJuridique.CONVENTION,
                Demandes.AUCUNE,
                Faits.AUCUN);
        var fiche = grappes.creer(new GrappeSaisie(
                0,
                projet,
                invention.contact(porteur.nomOg(), "Cheffe de projet numérique", "Chef de projet numérique"),
                invention.contact(porteur.nomOg(), "Directrice générale", "Directeur général"),
                null,
                null));
        fiche = membres.ajouter(
                fiche.id(), fiche.version(), siens.stream().map(Libre::finess).toList());
        return declarations.poser(fiche, false);
    }

    /** Its enveloppe holds what is decided already, and three fifths of what the twelve propose. */
    private void reunir(long fenetre) {
        var jour = LocalDate.now(horloge).plusDays(8);
        var nom = "Comité régional de sélection";
        var membresDuComite =
                "Nadège Cassagne, direction de l’offre médico-sociale\nIdris Vernet, délégation territoriale\n"
                        + "Solène Tarride, GRADeS, avec voix consultative";
        var id = comites.enregistrer(
                new ComiteSaisie(0, 0, nom, jour, membresDuComite, Montant.euros(1), Set.of(fenetre)));
        var dossiers = selections.simulation(id);
        var proposes = dossiers.dossiers().stream()
                .filter(DossierCandidat::aDecider)
                .filter(DossierCandidat::avisFavorable)
                .map(DossierCandidat::propose)
                .reduce(Montant.zero(), Montant::plus);
        var enveloppe = dossiers.total()
                .plus(Montant.de(proposes.valeur().multiply(COUVERTE).setScale(-4, RoundingMode.HALF_UP)));
        comites.enregistrer(new ComiteSaisie(
                id,
                comites.trouver(id).orElseThrow().version(),
                nom,
                jour,
                membresDuComite,
                enveloppe,
                Set.of(fenetre)));
        selections.enregistrer(new ScenarioFiche(
                0,
                id,
                0,
                "Au classement",
                new Motifs(
                        "Projet retenu à son rang de classement.",
                        "L’enveloppe ne couvre pas ce rang\u00A0: le dossier est gardé, à décider si elle le permet.",
                        "Le dossier ne démontre pas les ressources nécessaires au déploiement."),
                selections.simulation(id).selonClassement().choix()));
    }
}
