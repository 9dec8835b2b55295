package fr.treille.suivi.jalon.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Colonne;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.jalon.Calendrier;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.jalon.PisteFiche;
import fr.treille.suivi.jalon.TypeJalon;
import fr.treille.suivi.jalon.VagueFiche;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The dates of the milestones, track by track, and the buttons that change them. */
class TableJalons extends Liste<TableJalons.Ligne, Calendrier, Integer> {

    /** A milestone in its track. */
    record Ligne(PisteFiche piste, JalonFiche jalon) {}

    /** Rows shown before they scroll by themselves: three tracks of six milestones, and then some. */
    private static final int HAUTE = 60;

    private final Calendrier calendrier;
    private final LocalDate aujourdhui;
    private final JalonService service;
    private final Runnable rafraichir;
    private final Consumer<VagueFiche> modifierVague;
    private final boolean suit = AgentConnecte.courant().peut(Droits.SUIVRE);

    TableJalons(
            Calendrier calendrier,
            LocalDate aujourdhui,
            JalonService service,
            Runnable rafraichir,
            Consumer<VagueFiche> modifierVague) {
        super("jalons", "jalons", "");
        this.calendrier = calendrier;
        this.aujourdhui = aujourdhui;
        this.service = service;
        this.rafraichir = rafraichir;
        this.modifierVague = modifierVague;
        filtrer(() -> calendrier);
        lireTout(
                tout -> tout.pistes().stream()
                        .flatMap(piste -> piste.jalons().stream().map(jalon -> new Ligne(piste, jalon)))
                        .toList(),
                lignes -> lignes.size());
        colonnesDesJalons();
        // each row says its track by the rows before it
        colonnes().toutes().forEach(Colonne::sansTri);
        courte(HAUTE);
        addClassName("jalon-table");
    }

    private void colonnesDesJalons() {
        var colonnes = colonnes();
        colonnes.texte("piste", "Périmètre", ligne -> ligne.piste().nom())
                .ecrite(ligne -> premier(ligne) ? ligne.piste().nom() : "")
                .rendue(this::piste)
                .largeur(13)
                .souple(1);
        colonnes.choix("type", "Jalon", ligne -> ligne.jalon().type(), TypeJalon::libelle)
                .largeur(11.6);
        colonnes.date("initial", "À l’origine", ligne -> ligne.jalon().prevuInitial())
                .largeur(6.5);
        colonnes.date("prevu", "Prévu", ligne -> ligne.jalon().prevu()).largeur(6.5);
        colonnes.date("reel", "Réel", ligne -> ligne.jalon().reel()).largeur(6.5);
        colonnes.entier("ecart", "Écart en jours", ligne -> ligne.jalon().derive())
                .ecrite(ligne -> ecart(ligne.jalon()))
                .enTete(new Span("Écart"))
                .largeur(4.4);
        colonnes.texte("etat", "État", ligne -> enClair(ligne.jalon()))
                .ecrite(ligne -> etat(ligne.jalon()).getText())
                .rendue(ligne -> etatEtJour(ligne.jalon()))
                .largeur(9.6);
        if (suit) {
            colonnes.geste("gestes", "Dater", this::gestes).largeur(10.8);
        }
    }

    private static boolean premier(Ligne ligne) {
        return ligne.jalon().type() == ligne.piste().jalons().getFirst().type();
    }

    /** Once a track: its name, which opens the wave. */
    private Component piste(Ligne ligne) {
        var vague = ligne.piste().vague();
        if (!premier(ligne)) {
            return new Span();
        }
        if (vague == null) {
            return new Span(ligne.piste().nom());
        }
        var nom = vague.nom() + " (" + vague.finess().size() + " ESSMS)";
        if (!suit || calendrier.closLe() != null) {
            return new Span(nom);
        }
        var bouton = new Button(nom, clic -> modifierVague.accept(vague));
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel("Modifier la vague " + vague.nom());
        return bouton;
    }

    private static String ecart(JalonFiche jalon) {
        var jours = jalon.derive();
        return jours == 0 ? "" : (jours > 0 ? "+" : "−") + Formats.nombre(Math.abs(jours)) + "\u00A0j";
    }

    /** Without the distance to today, of which a file knows nothing. */
    private String enClair(JalonFiche jalon) {
        if (jalon.reel() != null) {
            return "Fait";
        }
        if (jalon.prevu() == null) {
            return "Sans date";
        }
        return jalon.enRetard(aujourdhui) ? "En retard" : "À venir";
    }

    private Badge etat(JalonFiche jalon) {
        var prevu = jalon.prevu();
        if (jalon.reel() != null) {
            return new Badge("Fait", Ton.REUSSI);
        }
        if (prevu == null) {
            return new Badge("Sans date", Ton.NEUTRE);
        }
        return new Badge(Formats.distance(prevu, aujourdhui), prevu.isBefore(aujourdhui) ? Ton.ALERTE : Ton.EN_COURS);
    }

    /** With that nobody works on the day on which it is planned. */
    private Component etatEtJour(JalonFiche jalon) {
        var prevu = jalon.prevu();
        return jalon.reel() != null || prevu == null ? etat(jalon) : new Span(etat(jalon), Champs.nonOuvre(prevu));
    }

    private Component gestes(Ligne ligne) {
        var gestes = new Div();
        gestes.addClassName("jalon-gestes");
        var jalon = ligne.jalon();
        if (calendrier.closLe() != null && jalon.type() != TypeJalon.CLOTURE) {
            return gestes;
        }
        if (jalon.reel() == null) {
            gestes.add(bouton(
                    jalon.prevu() == null ? "Prévoir" : "Décaler",
                    ligne,
                    () -> DaterDialog.prevoir(calendrier, ligne.piste(), jalon, service, aujourdhui, rafraichir)
                            .open()));
        }
        gestes.add(bouton(
                jalon.reel() == null ? "Enregistrer" : "Corriger",
                ligne,
                () -> DaterDialog.constater(calendrier, ligne.piste(), jalon, service, aujourdhui, rafraichir)
                        .open()));
        return gestes;
    }

    private static Button bouton(String verbe, Ligne ligne, Runnable geste) {
        var bouton = new Button(verbe, clic -> geste.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel(verbe + " " + ligne.jalon().type().libelle() + ", "
                + ligne.piste().nom());
        return bouton;
    }
}
