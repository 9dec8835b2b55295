package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import fr.treille.suivi.mesure.BilanMesures;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.PeriodeFiche;
import fr.treille.suivi.mesure.RefusMesures;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.usage.UsageGrappe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The measures of a period, a line for each ESSMS: typed with the keyboard alone, or pasted from a spreadsheet. Nothing is
 * recorded before « Enregistrer », then all of it or none.
 */
class GrilleMesures extends Div implements BeforeLeaveObserver {

    /** Moves in the browser: a round trip for each arrow would lose what is typed meanwhile. */
    private static final String CLAVIER = """
            this.addEventListener('focusin', e => {
              const une = e.target;
              if (!une.dataset || !une.dataset.case) return;
              une.select();
              // the click that gave the focus would undo it
              const tenir = fin => fin.preventDefault();
              une.addEventListener('mouseup', tenir, { once: true });
              setTimeout(() => une.removeEventListener('mouseup', tenir), 500);
            });
            this.addEventListener('keydown', e => {
              const ici = e.target.dataset && e.target.dataset.case;
              if (!ici) return;
              let [l, c] = ici.split('-').map(Number);
              const v = e.target;
              if (e.key === 'ArrowDown' || (e.key === 'Enter' && !e.shiftKey)) l++;
              else if (e.key === 'ArrowUp' || (e.key === 'Enter' && e.shiftKey)) l--;
              else if (e.key === 'ArrowLeft' && v.selectionStart === 0) c--;
              else if (e.key === 'ArrowRight' && v.selectionEnd === v.value.length) c++;
              else return;
              const la = this.querySelector(`[data-case="${l}-${c}"]`);
              if (la) { e.preventDefault(); la.focus(); }
            });
            """;

    private static final String PLUSIEURS =
            "/[\\t\\n;]/.test(event.clipboardData.getData('text').trim()) && (event.preventDefault(), true)";

    private static final int DEMANDEES = 8;

    private final long grappeId;
    private final PeriodeFiche periode;
    private final ServicesUsage services;
    private final Runnable fermer;
    private final TableMesures table;
    private final Div constats = new Div();

    GrilleMesures(long grappeId, UsageGrappe usage, PeriodeFiche periode, ServicesUsage services, Runnable fermer) {
        this.grappeId = grappeId;
        this.periode = periode;
        this.services = services;
        this.fermer = fermer;
        table = new TableMesures(usage, services.mesures().dernieres(grappeId, periode.id()));
        addClassName("usage-saisie");
        constats.getElement().setAttribute("role", "alert");
        constats.addClassName("usage-constats");
        var enregistrer = new Button("Enregistrer les mesures", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var coller = new Button("Coller un tableau", clic -> new CollerDialog(this).open());
        var renoncer = new Button("Revenir aux taux", clic -> quitter());
        renoncer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var barre = new Div(enregistrer, coller, renoncer);
        barre.addClassName("barre-filtres");
        var titre = new Div(new H2("Mesures " + periode.enClair()), barre);
        titre.addClassName("usage-titre");
        var aide = new Paragraph("Flèches, Entrée et Tabulation passent d’une case à l’autre\u00A0; un bloc copié d’un"
                + " tableur se colle à partir de la case choisie. Une mesure vidée est effacée.");
        aide.addClassName("texte-secondaire");
        var cadre = new Div(table);
        cadre.addClassName("usage-defile");
        cadre.getElement()
                .addEventListener("paste", colle -> {
                    JsonNode donnees = colle.getEventData();
                    coller(
                            donnees.get("event.clipboardData.getData('text')").asString(),
                            donnees.get("event.target.dataset.case || ''").asString());
                })
                .addEventData("event.clipboardData.getData('text')")
                .addEventData("event.target.dataset.case || ''")
                .setFilter(PLUSIEURS);
        add(titre, aide, constats, cadre);
    }

    @Override
    protected void onAttach(AttachEvent attache) {
        getElement().executeJs(CLAVIER);
        // what is above the grid leaves its place to the lines
        getElement().executeJs("this.scrollIntoView({ block: 'start' })");
        table.premiere();
    }

    /** @param ici « line-column » of the first cell */
    private void coller(String texte, String ici) {
        if (ici.matches("[0-9]{1,4}-[0-9]{1,4}")) {
            var depart = ici.split("-");
            coller(texte, Integer.parseInt(depart[0]), Integer.parseInt(depart[1]));
        }
    }

    void coller(String texte, int ligne, int colonne) {
        try {
            constater(table.coller(LectureBloc.lire(texte), ligne, colonne));
        } catch (Refus refus) {
            constater(List.of(refus.message()));
        }
    }

    /** @return what was put in the grid and what was not, line by line */
    List<String> collerParFiness(String texte) {
        return table.collerParFiness(LectureBloc.lire(texte));
    }

    private void constater(List<String> phrases) {
        constats.removeAll();
        if (!phrases.isEmpty()) {
            var liste = new UnorderedList();
            phrases.forEach(phrase -> liste.add(new ListItem(phrase)));
            constats.add(liste);
        }
    }

    void enregistrer() {
        table.accepter();
        var saisies = table.saisies();
        if (!table.refus().isEmpty()) {
            constater(table.refus());
            return;
        }
        if (saisies.isEmpty()) {
            fermer.run();
            return;
        }
        ecrire(() -> services.mesures().enregistrer(grappeId, periode.id(), saisies, SourceMesure.SAISIE), saisies);
    }

    private void ecrire(Supplier<BilanMesures> enregistrement, List<MesureSaisie> saisies) {
        try {
            var bilan = enregistrement.get();
            Messages.succes("Mesures " + periode.enClair() + " enregistrées\u00A0: " + bilan.enClair() + ".");
            table.enregistrees();
            fermer.run();
        } catch (RefusMesures refus) {
            var phrases = new ArrayList<String>();
            refus.refus().forEach(un -> phrases.add(table.refuser(un)));
            if (refus.aConfirmer()) {
                demander(phrases, saisies);
            } else {
                constater(phrases);
            }
        } catch (Refus refus) {
            Messages.erreur(refus.message());
        }
    }

    /** What is possible and surprises: a person who sees it says whether it is right. */
    private void demander(List<String> phrases, List<MesureSaisie> saisies) {
        constater(List.of());
        var lignes = new ArrayList<>(phrases.subList(0, Math.min(phrases.size(), DEMANDEES)));
        if (phrases.size() > DEMANDEES) {
            lignes.add("Et " + (phrases.size() - DEMANDEES) + " autres, en orange dans la grille.");
        }
        Messages.confirmer(
                "Enregistrer ces mesures inhabituelles, " + periode.enClair() + "\u00A0?",
                lignes,
                "Elles sont justes, enregistrer",
                () -> ecrire(
                        () -> services.mesures().confirmer(grappeId, periode.id(), saisies, SourceMesure.SAISIE),
                        saisies));
    }

    private void quitter() {
        if (table.modifiee()) {
            Messages.confirmer(
                    "Revenir aux taux sans enregistrer\u00A0?",
                    List.of("Ce que vous avez saisi sera perdu."),
                    "Ne pas enregistrer",
                    fermer);
        } else {
            fermer.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        SaisieEnCours.demander(depart, table::modifiee);
    }
}
