package fr.treille.suivi.jalon.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
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
import org.jspecify.annotations.Nullable;

/** The dates of the milestones, track by track, and the buttons that change them. */
class TableJalons extends Grid<TableJalons.Ligne> {

    /** A milestone in its track. */
    record Ligne(PisteFiche piste, JalonFiche jalon) {}

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
        this.calendrier = calendrier;
        this.aujourdhui = aujourdhui;
        this.service = service;
        this.rafraichir = rafraichir;
        this.modifierVague = modifierVague;
        setItems(calendrier.pistes().stream()
                .flatMap(piste -> piste.jalons().stream().map(jalon -> new Ligne(piste, jalon)))
                .toList());
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addClassName("jalon-table");
        getElement().setAttribute("aria-label", "Jalons");
        addColumn(new ComponentRenderer<>(this::piste))
                .setHeader("Périmètre")
                .setWidth("13rem")
                .setFlexGrow(1);
        addColumn(ligne -> ligne.jalon().type().libelle())
                .setHeader("Jalon")
                .setWidth("11.6rem")
                .setFlexGrow(0);
        date("À l’origine", ligne -> ligne.jalon().prevuInitial(), "6.5rem");
        date("Prévu", ligne -> ligne.jalon().prevu(), "6.5rem");
        date("Réel", ligne -> ligne.jalon().reel(), "6.5rem");
        addColumn(ligne -> ecart(ligne.jalon()))
                .setHeader("Écart")
                .setWidth("4.4rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(ligne -> etat(ligne.jalon())))
                .setHeader("État")
                .setWidth("9.6rem")
                .setFlexGrow(0);
        if (suit) {
            addColumn(new ComponentRenderer<>(this::gestes))
                    .setHeader("Dater")
                    .setWidth("10.8rem")
                    .setFlexGrow(0);
        }
    }

    private void date(
            String titre, com.vaadin.flow.function.ValueProvider<Ligne, @Nullable LocalDate> valeur, String largeur) {
        addColumn(ligne -> {
                    var date = valeur.apply(ligne);
                    return date == null ? "" : Formats.date(date);
                })
                .setHeader(titre)
                .setWidth(largeur)
                .setFlexGrow(0);
    }

    /** Once a track: its name, which opens the wave. */
    private Component piste(Ligne ligne) {
        var vague = ligne.piste().vague();
        if (ligne.jalon().type() != ligne.piste().jalons().getFirst().type()) {
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

    private Component etat(JalonFiche jalon) {
        var prevu = jalon.prevu();
        if (jalon.reel() != null) {
            return new Badge("Fait", Ton.REUSSI);
        }
        if (prevu == null) {
            return new Badge("Sans date", Ton.NEUTRE);
        }
        return new Badge(Formats.distance(prevu, aujourdhui), prevu.isBefore(aujourdhui) ? Ton.ALERTE : Ton.EN_COURS);
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
