package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.html.Div;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.responsable.ResponsablesProposes;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.socle.equipe.AgentLigne;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All the fields of a grappe, their errors and the summary that leads to them. */
class FormulaireGrappe extends Div {

    private static final Set<ChampGrappe> OBLIGATOIRES =
            EnumSet.of(ChampGrappe.NOM, ChampGrappe.APPEL, ChampGrappe.FENETRE, ChampGrappe.PORTEUR, ChampGrappe.TYPE);

    /** Fields that a dépôt leaves open. */
    private static final Set<ChampGrappe> TOUJOURS_OUVERTS =
            EnumSet.range(ChampGrappe.RESPONSABLE, ChampGrappe.REPRESENTANT_TELEPHONE);

    private final SectionProjet projet;
    private final SectionContact contact = new SectionContact(false);
    private final SectionContact representant = new SectionContact(true);
    private final SectionResponsables responsables;
    private final ChampsRefusables refusables = new ChampsRefusables();
    private final Map<ChampGrappe, Liaison> liaisons = new EnumMap<>(ChampGrappe.class);

    FormulaireGrappe(
            List<AppelFiche> appels,
            List<AgentLigne> agents,
            OrganismeService organismes,
            List<SolutionSegur> solutions,
            GrappeService grappes) {
        addClassName("grappe-formulaire");
        var demandes = new SectionDemandes(grappes);
        projet = new SectionProjet(appels, organismes, solutions, demandes);
        responsables = new SectionResponsables(agents);
        var gauche = new Div(projet, demandes);
        var droite = new Div(contact, representant, responsables);
        var colonnes = new Div(gauche, droite);
        colonnes.addClassName("grappe-colonnes");
        add(refusables.resume(), colonnes);
        var toutes = new ArrayList<>(projet.liaisons());
        toutes.addAll(demandes.liaisons());
        toutes.addAll(contact.liaisons());
        toutes.addAll(representant.liaisons());
        toutes.addAll(responsables.liaisons());
        toutes.forEach(liaison -> {
            liaisons.put(liaison.cle(), liaison);
            refusables.ajouter(liaison.cle().name(), liaison.cle().libelle(), liaison.champ());
        });
    }

    /** Shows a state and takes it as what the person starts from. */
    void afficher(GrappeSaisie saisie, boolean deposee) {
        liaisons.values().forEach(liaison -> liaison.afficher(saisie));
        liaisons.values().forEach(liaison -> liaison.verrouiller(deposee && !TOUJOURS_OUVERTS.contains(liaison.cle())));
        projet.verrouillerSolution(deposee);
        expliquer(Map.of());
    }

    /** Calls back with the FINESS of the porteur that the person chooses. */
    void surPorteur(Consumer<String> suite) {
        projet.surPorteur(suite);
    }

    /** Shows who is proposed to be in charge, and chooses them where nobody else was when asked to. */
    void proposer(ResponsablesProposes proposes, boolean remplir) {
        responsables.proposer(proposes, remplir);
    }

    Liaison liaison(ChampGrappe champ) {
        return java.util.Objects.requireNonNull(liaisons.get(champ));
    }

    boolean modifie() {
        return liaisons.values().stream().anyMatch(Liaison::touche);
    }

    /** Whether everything required is there and well written; otherwise the errors are shown. */
    boolean verifier() {
        var erreurs = new LinkedHashMap<ChampGrappe, String>();
        for (var champ : OBLIGATOIRES) {
            if (liaison(champ).vide()) {
                erreurs.put(champ, manque(champ));
            }
        }
        for (var section : List.of(contact, representant)) {
            try {
                section.verifier();
            } catch (Refus refus) {
                erreurs.put(section.adresse().cle(), refus.message());
            }
        }
        expliquer(erreurs);
        return erreurs.isEmpty();
    }

    private static String manque(ChampGrappe champ) {
        return switch (champ) {
            case NOM -> "Donnez un nom à la grappe.";
            case APPEL -> "Choisissez l’appel à projets.";
            case FENETRE -> "Choisissez la fenêtre de dépôt.";
            case PORTEUR -> "Choisissez l’organisme gestionnaire porteur.";
            default -> "Choisissez le type de projet.";
        };
    }

    /** Shows a service's refusal on the field that it names, or as a message when it is none of ours. */
    void refuser(Refus refus) {
        refusables.accepter();
        refusables.refuser(
                refus.champ()
                        .map(FormulaireGrappe::champ)
                        .map(ChampGrappe::name)
                        .orElse(""),
                refus.message());
    }

    private static @Nullable ChampGrappe champ(String nom) {
        return switch (nom) {
            case "nom" -> ChampGrappe.NOM;
            case "porteur" -> ChampGrappe.PORTEUR;
            case "type" -> ChampGrappe.TYPE;
            case "appelId" -> ChampGrappe.APPEL;
            case "fenetreId" -> ChampGrappe.FENETRE;
            case "montantDemande" -> ChampGrappe.MONTANT_DEMANDE;
            case "amoaObjet" -> ChampGrappe.AMOA_OBJET;
            case "referencee" -> ChampGrappe.REFERENCEE;
            case "rejointeId" -> ChampGrappe.REJOINTE;
            case "equipementDemande" -> ChampGrappe.EQUIPEMENT;
            case "amoaDemandee" -> ChampGrappe.AMOA;
            case "responsableId" -> ChampGrappe.RESPONSABLE;
            case "responsableGradesId" -> ChampGrappe.RESPONSABLE_GRADES;
            case "solution" -> ChampGrappe.SOLUTION;
            case "editeur" -> ChampGrappe.EDITEUR;
            default -> duContact(nom);
        };
    }

    /** « contactOperationnel.courriel », « representantLegal.nom ». */
    private static @Nullable ChampGrappe duContact(String nom) {
        var mots = nom.split("\\.", 2);
        return switch (mots[0]) {
            case "contactOperationnel" -> ChampGrappe.valueOf("CONTACT_" + mots[1].toUpperCase(Locale.ROOT));
            case "representantLegal" -> ChampGrappe.valueOf("REPRESENTANT_" + mots[1].toUpperCase(Locale.ROOT));
            default -> null;
        };
    }

    private void expliquer(Map<ChampGrappe, String> erreurs) {
        refusables.accepter();
        erreurs.forEach((champ, message) -> refusables.refuser(champ.name(), message));
    }

    /** What the person typed; to be read once {@link #verifier} said yes. */
    GrappeSaisie saisie(int version) {
        return responsables.completer(
                new GrappeSaisie(version, projet.projet(), contact.contact(), representant.contact(), null, null));
    }
}
