package fr.treille.socle.courrier.envoi;

import fr.treille.Session;
import fr.treille.Treille;
import fr.treille.pilotage.relance.Nuit;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * The application in a JVM of its own, in production mode, configured by environment variables as {@code java -jar} is.
 * Its standard input stands for the people who use it: « deposer objet », « renvoyer id »,
 * « relances - » for the nightly run.
 */
class InstanceTreille {

    static final String PRETE = "PRETE";
    static final String FAIT = "FAIT ";

    public static void main(String[] args) throws Exception {
        var application = SpringApplication.run(Treille.class, args);
        compte(application.getBean(Comptes.class));
        System.out.println(PRETE);
        var demandes = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var demande = demandes.readLine(); demande != null; demande = demandes.readLine()) {
            var mots = demande.split(" ", 2);
            System.out.println(FAIT + faire(application, mots[0], mots[1]));
        }
        System.exit(0);
    }

    private static long faire(ApplicationContext application, String verbe, String complement) {
        if (verbe.equals("deposer")) {
            return application
                    .getBean(Courriers.class)
                    .deposerSansGrappe(complement, AdresseCourriel.a("Porteur", ArretBrutalTest.PORTEUR));
        }
        if (verbe.equals("relances")) {
            application.getBean(Nuit.class).passer();
            return 0;
        }
        long id = Long.parseLong(complement);
        var version = application.getBean(Courriers.class).fiche(id).version();
        return application.getBean(Session.class).en(Role.COORDINATION_ARS, () -> {
            application.getBean(EnvoiService.class).renvoyer(id, version);
            return id;
        });
    }

    private static void compte(Comptes comptes) {
        var courriel = Session.courriel(Role.COORDINATION_ARS);
        try {
            comptes.loadUserByUsername(courriel);
        } catch (UsernameNotFoundException premiereFois) {
            comptes.creer(new AgentSaisie(
                    courriel, null, "Prénom", "Nom", "Fonction", Role.COORDINATION_ARS, "76", "demonstration"));
        }
    }
}
