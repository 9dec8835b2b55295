/** Accounts: who may sign in and by what proof, invitations, forgotten passwords, the first administrator. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.commun :: ui", "socle.equipe", "socle.territoire"})
@TablesDuModule(
        value = {
            "agent",
            "agent_secret",
            "agent_totp",
            "code_secours",
            "lien_compte",
            "session_agent",
            "tentative_connexion"
        },
        repond = "personnes")
package fr.treille.socle.compte;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
