package fr.treille.dossier.instruction;

import static fr.treille.dossier.instruction.critere.Controle.Niveau.A_APPRECIER;
import static fr.treille.dossier.instruction.critere.Controle.Niveau.NON_SATISFAIT;
import static fr.treille.dossier.instruction.critere.Controle.Niveau.SATISFAIT;

import fr.treille.dossier.completude.EtatAttendue;
import fr.treille.dossier.completude.PieceAttendue;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.dossier.instruction.critere.AppreciationFiche;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.dossier.verification.Constat;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The criteria of a file (domain reference §3.1 to §3.3, §3.5, §3.6): facts decide where they can, a person appreciates the rest.
 */
final class Controles {

    private final GrappeFiche grappe;
    private final AppelFiche appel;
    private final Examens.Faits faits;

    private Controles(GrappeFiche grappe, AppelFiche appel, Examens.Faits faits) {
        this.grappe = grappe;
        this.appel = appel;
        this.faits = faits;
    }

    /** @param appreciations what persons found */
    static Examen examiner(
            GrappeFiche grappe, AppelFiche appel, Examens.Faits faits, List<AppreciationFiche> appreciations) {
        var controles = new Controles(grappe, appel, faits);
        var manquantes = faits.pieces().manquantes();
        var tous = controles
                .tous()
                .map(controle -> controle.avec(appreciations.stream()
                        .filter(une -> une.de(controle))
                        .findFirst()
                        .orElse(null)))
                .toList();
        return new Examen(
                grappe.version(),
                grappe.nombreEssms(),
                appel.regles().tailleMinimale(),
                tous,
                faits.pieces().attendues().stream()
                        .map(piece -> manquantes.contains(piece)
                                ? piece.demande()
                                : piece.piece().libelle())
                        .toList(),
                manquantes.stream()
                        .filter(piece -> piece.etat() != EtatAttendue.A_VERIFIER)
                        .map(PieceAttendue::demande)
                        .toList(),
                appreciations.stream()
                        .filter(une -> !une.objet().isEmpty() && tous.stream().noneMatch(une::de))
                        .toList(),
                grappe.montant());
    }

    private Stream<Controle> tous() {
        return Stream.of(
                        Stream.of(eligibilite(), secteurs(), taille(), type()),
                        verifies(),
                        saad(),
                        nonRedondance(),
                        Stream.of(depot(), pieces()))
                .flatMap(controles -> controles);
    }

    private Controle controle(Critere critere, String regle, String constat, Controle.Niveau niveau) {
        return new Controle(critere, regle, appel.intitule(), constat, niveau);
    }

    private Controle eligibilite() {
        var regle = "Établissements et services de l’article L.\u00A0312-1 du CASF";
        var aucun = faits.membres().stream().anyMatch(membre -> membre.eligibilite() == Eligibilite.NON);
        return faits.ineligibles().isEmpty()
                ? controle(Critere.ELIGIBILITE, regle, "Tous sont d’une catégorie éligible.", SATISFAIT)
                : controle(
                        Critere.ELIGIBILITE,
                        regle,
                        String.join(" ", faits.ineligibles()),
                        aucun ? NON_SATISFAIT : A_APPRECIER);
    }

    private Controle secteurs() {
        var ouverts = appel.regles().secteurs();
        var regle = "Publics " + ouverts.stream().sorted().map(Secteur::name).collect(Collectors.joining(", "));
        var fermes =
                connus().stream().filter(secteur -> !ouverts.contains(secteur)).collect(Collectors.toSet());
        if (!fermes.isEmpty()) {
            return controle(
                    Critere.SECTEURS,
                    regle,
                    "Des ESSMS sont d’un secteur que l’appel à projets ne finance pas\u00A0: " + noms(fermes) + ".",
                    NON_SATISFAIT);
        }
        return faits.secteurs().contains("")
                ? controle(
                        Critere.SECTEURS,
                        regle,
                        "La catégorie de certains ESSMS n’est d’aucun secteur connu"
                                + (connus().isEmpty()
                                        ? "."
                                        : "\u00A0; les autres sont des secteurs " + noms(connus()) + "."),
                        A_APPRECIER)
                : controle(Critere.SECTEURS, regle, "Les ESSMS sont des secteurs " + noms(connus()) + ".", SATISFAIT);
    }

    private static String noms(Set<Secteur> secteurs) {
        return new TreeSet<>(secteurs).stream().map(Secteur::name).collect(Collectors.joining(", "));
    }

    private Controle taille() {
        var nombre = grappe.nombreEssms();
        var minimum = appel.regles().tailleMinimale();
        var regle = "Au moins " + minimum + " ESSMS de FINESS géographiques distincts";
        if (nombre >= minimum) {
            return controle(Critere.TAILLE, regle, "La grappe en compte " + Formats.nombre(nombre) + ".", SATISFAIT);
        }
        return controle(
                Critere.TAILLE,
                regle,
                "La grappe en compte " + nombre
                        + "\u00A0: elle n’est admise que si elle rejoint une grappe déjà financée"
                        + " par le programme et si son calendrier est cohérent avec le projet de celle-ci.",
                A_APPRECIER);
    }

    private Controle type() {
        var type = grappe.type();
        long acquisitions = faits.situations().getOrDefault(Situation.ACQUISITION.name(), 0L);
        long evolutions = faits.situations().getOrDefault(Situation.EVOLUTION.name(), 0L);
        var constat = "Projet de type «\u00A0" + type.libelle() + "\u00A0»\u00A0: " + Formats.nombre(acquisitions)
                + " ESSMS en acquisition, " + Formats.nombre(evolutions) + " en évolution.";
        var coherent = switch (type) {
            case ACQUISITION -> evolutions == 0;
            case EVOLUTION -> acquisitions == 0;
            case MIXTE -> acquisitions > 0 && evolutions > 0;
        };
        var ouvert = appel.regles().types().contains(type);
        return controle(
                Critere.TYPE,
                "Type de projet cohérent avec la situation des ESSMS",
                ouvert ? constat : constat + " L’appel à projets ne finance pas ce type.",
                coherent && ouvert ? SATISFAIT : NON_SATISFAIT);
    }

    /** What is verified of it by its call: nothing to look at, or to be appreciated. */
    private Stream<Controle> verifies() {
        return faits.verifies().stream()
                .map(constat -> verifie(
                        switch (constat.point()) {
                            case SOLUTION -> Critere.SOLUTION;
                            case MEME_SOLUTION -> Critere.MEME_SOLUTION;
                            case GUICHET -> Critere.GUICHET;
                            case FENETRE -> Critere.FENETRE;
                            case REJOINTE -> Critere.REJOINTE;
                        },
                        constat));
    }

    private Controle verifie(Critere critere, Constat constat) {
        return new Controle(
                critere,
                "",
                constat.regle(),
                critere.source(appel.intitule()),
                constat.constat(),
                constat.faits(),
                constat.conforme() ? SATISFAIT : constat.exclu() ? NON_SATISFAIT : A_APPRECIER,
                null);
    }

    /** Of files with a home-help service alone. */
    private Stream<Controle> saad() {
        var saad = faits.membres().stream().filter(MembreLigne::saad).toList();
        if (saad.isEmpty()) {
            return Stream.empty();
        }
        var aVerifier =
                saad.stream().filter(membre -> membre.verification() == null).count();
        return Stream.of(controle(
                Critere.SAAD,
                "Heures médico-sociales des SAAD déclarées, puis vérifiées par l’ARS",
                aVerifier == 0
                        ? "Les heures de " + Formats.nombre(saad.size()) + " SAAD sont vérifiées."
                        : "Les heures de " + Formats.nombre(aVerifier) + " SAAD sur " + Formats.nombre(saad.size())
                                + " restent à vérifier\u00A0: l’onglet Financement les attend.",
                aVerifier == 0 ? SATISFAIT : A_APPRECIER));
    }

    /** One for each conflict: each has its own answer. */
    private Stream<Controle> nonRedondance() {
        var regle = "Aucun ESSMS financé deux fois";
        if (faits.doubles().isEmpty()) {
            return Stream.of(controle(
                    Critere.NON_REDONDANCE,
                    regle,
                    "Rien ne l’est, d’après les autres dossiers, la liste de SONS et ce que les ESSMS déclarent.",
                    SATISFAIT));
        }
        return faits.doubles().stream()
                .map(conflit -> new Controle(
                        Critere.NON_REDONDANCE,
                        conflit.cle(),
                        regle,
                        Critere.NON_REDONDANCE.source(appel.intitule()),
                        conflit.phrase(),
                        conflit.faits(),
                        A_APPRECIER,
                        null));
    }

    private Controle depot() {
        var regle = "Dépôt dans la fenêtre de l’appel à projets";
        var date = grappe.depotLe();
        if (date == null) {
            return controle(Critere.DEPOT, regle, "La grappe n’est pas déposée.", A_APPRECIER);
        }
        var fenetre = grappe.fenetre();
        try {
            fenetre.controlerAccueil(date, grappe.type(), grappe.multiregionale(), connus());
        } catch (Refus refus) {
            return controle(Critere.DEPOT, regle, refus.message(), NON_SATISFAIT);
        }
        if (fenetre.horsDelai(date, grappe.multiregionale())) {
            var admis = grappe.recevabilite()
                    .admission(CauseIrrecevabilite.HORS_DELAI)
                    .isPresent();
            return controle(
                    Critere.DEPOT,
                    regle,
                    fenetre.retard(date, grappe.multiregionale())
                            + (admis ? " Le dossier est admis à titre exceptionnel." : " Le dossier est irrecevable."),
                    admis ? SATISFAIT : NON_SATISFAIT);
        }
        return controle(
                Critere.DEPOT,
                regle,
                "Déposée le " + grappe.depotEnClair() + ". La fenêtre allait " + fenetre.periode() + " à minuit.",
                SATISFAIT);
    }

    private Controle pieces() {
        var regle = "Dossier complet";
        var manque = faits.pieces().manque();
        if (manque.isEmpty()) {
            return controle(Critere.PIECES, regle, "Toutes les pièces exigées sont acceptées.", SATISFAIT);
        }
        return grappe.recevabilite().admission(CauseIrrecevabilite.COMPLEMENTS).isPresent()
                ? controle(
                        Critere.PIECES,
                        regle,
                        "Il manque " + manque + ". Le dossier est admis sans ces compléments, à titre exceptionnel.",
                        SATISFAIT)
                : controle(
                        Critere.PIECES, regle, "Il manque, ou reste à vérifier\u00A0: " + manque + ".", NON_SATISFAIT);
    }

    private Set<Secteur> connus() {
        return faits.secteurs().stream()
                .filter(nom -> !nom.isEmpty())
                .map(Secteur::valueOf)
                .collect(Collectors.toSet());
    }
}
